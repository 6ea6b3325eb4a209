#!/usr/bin/env bash
# Scans a running example county on this machine: wapiti as six people and as a stranger, then sqlmap on what they found.
#   scan.sh URL FOLDER [CRAWL [ATTACK [SQLMAP]]]
# URL on 127.0.0.1. Seconds: for one person's crawl (90), for each of the fifteen attacks of one person (25), for sqlmap
# in all (600). Needs the Debian packages wapiti, sqlmap, curl, jq. Only for a county to be thrown away afterwards: its
# data are full of attacks. Ends with 1 when there is a finding above information, with 2 when the scan does not count.
set -euo pipefail

URL=${1%/} OUT=$2 CRAWL=${3:-90} ATTACK=${4:-25} SQLMAP=${5:-600}
PASSWORD=${PASSWORD:-anlan-demo-2026} PEOPLE=${PEOPLE-lin wang medical peoples2 enforcement2 admin}
HERE=$(cd "$(dirname "$0")" && pwd)
case $URL in http://127.0.0.1:*) ;; *) echo "only on this machine" >&2; exit 2 ;; esac
# not those that call out (ssrf, xxe, nikto, wapp) and not those that guess names of files and passwords (buster,
# brute_login_form): every address is in access-matrix.txt, and guessing passwords has tests of its own
MODULES=backup,blindsql,cookieflags,crlf,csp,csrf,exec,file,htaccess,http_headers,methods,permanentxss,redirect,shellshock,sql,xss
# Known and no fault: the old filter of browsers is switched off on purpose (0), and without TLS there is neither HSTS
# nor a Secure cookie; HeadersTests and HostsTests hold both with TLS.
KNOWN='["X-XSS-Protection is not set", "Strict-Transport-Security is not set", "Secure flag is not set in the cookie"]'
FINDINGS='[(.vulnerabilities, .anomalies) | to_entries[] | .key as $kind | .value[] | select((.level | tonumber) >= 1)
  | select(.info as $info | any($known[]; . as $start | $info | startswith($start)) | not) | {kind: $kind, method, path, parameter, info}]'
mkdir -p "$OUT"
OUT=$(cd "$OUT" && pwd)
rm -f "$OUT"/*.requests "$OUT"/*.json
found=0

as_person() { # NAME (empty: a stranger)
  local name=${1:-stranger} n
  SCAN_URL=$URL SCAN_PERSON=$1 SCAN_PASSWORD=$PASSWORD SCAN_FOLDER=$OUT /usr/bin/python3 "$HERE/wapiti_as.py" \
    -u "$URL/" -s "$URL/todo" -s "$URL/login" --no-bugreport --flush-session --store-session "$OUT/session" \
    --store-config "$OUT/config" -m "$MODULES" --skip _csrf --skip _once -d 8 -v 1 -S paranoid -t 10 \
    --max-scan-time "$CRAWL" --max-attack-time "$ATTACK" -f json -o "$OUT/$name.json" > "$OUT/$name.log" 2>&1 || true
  jq -e '."signed in at the end"' "$OUT/$name.counts.json" > /dev/null 2>&1 && [ -s "$OUT/$name.json" ] ||
    { echo "$name: does not count, see $OUT/$name.log" >&2; exit 2; }
  jq --argjson known "$KNOWN" "$FINDINGS" "$OUT/$name.json" > "$OUT/$name.findings.json"
  n=$(jq length "$OUT/$name.findings.json")
  found=$((found + n))
  jq -r --arg name "$name" --arg n "$n" '.counts as $c | "\($name): \($c.pages // 0) pages and \($c.forms // 0) forms attacked (\(
    ."kinds of pages") and \(."kinds of forms") kinds), \([$c | to_entries[] | select(.key | test("^[A-Z]+ [0-9]")) | .value] | add) requests;
    forms taken \(($c["POST 302"] // 0) + ($c["POST 303"] // 0)), read and refused \($c["POST 422"] // 0), \(
    ."forms submitted" | length) kinds; signed in \($c["signed in"] // 0) times; answers 5xx \(.broken | length); findings \($n)"' \
    "$OUT/$name.counts.json" | tr -s ' \n' ' '
  echo
}

sign_in() { # PERSON: prints the cookies
  local jar=$OUT/$1.jar token
  rm -f "$jar"
  token=$(curl -sS --noproxy '*' -c "$jar" "$URL/login" | token_in)
  curl -sS --noproxy '*' -o /dev/null -c "$jar" -b "$jar" --data-urlencode "_csrf=$token" -d "username=$1" \
    --data-urlencode "password=$PASSWORD" "$URL/login"
  awk '!/^# / && NF >= 7 { printf "%s%s=%s", n++ ? "; " : "", $6, $7 }' "$jar"
}

token_in() { grep -o 'name="_csrf"[^>]*value="[^"]*"' | head -1 | sed 's/.*value="//; s/"$//'; }

inside() { [ "$(curl -sS --noproxy '*' -o /dev/null -w '%{http_code}' -b "$1" "$URL/todo")" = 200 ]; }

with_sqlmap() { # PERSON METHOD SECONDS
  local file=$OUT/$1.$2.requests cookies token
  [ -s "$file" ] || return 0
  cookies=$(sign_in "$1")
  token=$(curl -sS --noproxy '*' -b "$cookies" "$URL/todo" | token_in)
  sed "s/pXv3_8sKqLw1Zr7TyB0nHfGd5JmUe2Ca/$token/g" "$file" > "$file.now"
  timeout "$3" sqlmap -l "$file.now" --batch --level 1 --risk 1 --technique=BE --flush-session --cookie "$cookies" --skip-waf \
    --ignore-redirects --ignore-code='*' --skip _csrf,_once --keep-alive --timeout 30 --retries 1 --ignore-stdin --output-dir "$OUT/sqlmap.$1.$2" \
    ${4:+"$4"} > "$OUT/sqlmap.$1.$2.log" 2>&1 || true
  inside "$cookies" || { echo "sqlmap as $1: signed out in between, does not count" >&2; exit 2; }
}

for person in $PEOPLE; do as_person "$person"; done
as_person ""

share=$((SQLMAP / 2 / $(set -- $PEOPLE; echo $#)))
for person in $PEOPLE; do
  with_sqlmap "$person" GET "$share"
  with_sqlmap "$person" POST "$share" '--eval=import uuid;_once=str(uuid.uuid4())'
done
asked=$(cat "$OUT"/*.requests | grep -cE '^(GET|POST) /' || true)
tested=$(cat "$OUT"/sqlmap.*.log | grep -cE 'parameter .* does not seem to be injectable|is vulnerable' || true)
injectable=$(cat "$OUT"/sqlmap.*.log | grep -cE 'is vulnerable|identified the following injection|appears to be .* injectable' || true)
echo "sqlmap: $asked kinds of requests to try, $tested parameters tested to the end, $injectable injectable"
jq -r '(.found | length) as $all | to_entries[] | select(.key != "found" and .key != "sqlmap") | "\(.key): \(.value | length)"' \
  "$OUT/done.json" | paste -sd, | sed "s/^/kinds attacked of $(jq '.found | length' "$OUT/done.json"): /"
cat "$OUT"/*.findings.json | jq -c '.[]' | sort | uniq -c
echo "findings above information: $((found + injectable))"
[ $((found + injectable)) = 0 ]
