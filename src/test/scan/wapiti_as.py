"""wapiti as one person: signs in, stays signed in, sends living tokens with every form, and counts what was really done.

Started by scan.sh; wapiti's own options follow. From the environment: SCAN_URL, SCAN_PERSON (empty: a stranger),
SCAN_PASSWORD and SCAN_FOLDER, where PERSON.counts.json and PERSON.requests (for sqlmap) are written, and done.json, so
that what nobody has attacked yet comes first.
"""

import collections
import json
import os
import pathlib
import random
import re
import sys
import uuid
import zlib
from urllib.parse import urlencode

import requests
from requests.adapters import HTTPAdapter
from wapitiCore.main.wapiti import wapiti_main
from wapitiCore.net import crawler, page, sqlite_persister

URL, PERSON, FOLDER = os.environ["SCAN_URL"], os.environ["SCAN_PERSON"], pathlib.Path(os.environ["SCAN_FOLDER"])
# what would end the visit or change the language
LEFT_ALONE = re.compile(r"/(logout|preferences|account/language|account/sessions|admin/people/[^/]+/sessions)$")
VARIANTS_SEEN, VARIANTS_ATTACKED = 3, 1
MIXED = {"blindsql", "exec", "file", "methods", "sql", "xss"}
# stand in the forms wapiti keeps, so that the same form is the same form; replaced by living ones when it is sent
TOKEN, ONCE = "pXv3_8sKqLw1Zr7TyB0nHfGd5JmUe2Ca", "7d9f1c52-8a34-4be0-9c6f-2b1e5a70d3c8"
counts = collections.Counter()
broken, forgot, submitted, refused = [], [], set(), set()


def shape(url, names=()):
    path, _, query = url[len(URL):].partition("?")
    path = re.sub(r"[0-9a-f]{8}-[0-9a-f-]{27}|\d+", "*", path)
    fields = sorted(set(names) | {pair.split("=")[0] for pair in query.split("&") if pair})
    return " ".join([path, *fields])


class Visit(requests.Session):
    """One person's browser. The same person signs in again when the program has forgotten him."""

    def __init__(self):
        super().__init__()
        self.trust_env = False
        self.token = TOKEN
        if PERSON:
            self.sign_in()
        else:
            self.fresh_token("/login")

    def plain(self, method, path, **more):
        return super().request(method, URL + path, timeout=60, allow_redirects=False, stream=False, **more)

    def fresh_token(self, path):
        self.token = re.search(r'name="_csrf"[^>]*value="([^"]+)"', self.plain("GET", path).text).group(1)

    def sign_in(self):
        self.cookies.clear()
        self.fresh_token("/login")
        self.plain("POST", "/login", data={"_csrf": self.token, "username": PERSON, "password": os.environ["SCAN_PASSWORD"]})
        if not self.signed_in():
            sys.exit(PERSON + " is not let in")
        self.fresh_token("/todo")
        counts["signed in"] += 1

    def signed_in(self):
        return self.plain("GET", "/todo").status_code == 200

    def living(self, pairs):
        tokens = {("_csrf", TOKEN): self.token, ("_once", ONCE): str(uuid.uuid4())}
        return [(name, tokens.get((name, value), value) if isinstance(value, str) else value) for name, value in pairs]

    def request(self, method, url, data=None, files=None, **more):
        if not url.startswith(URL + "/"):
            raise requests.exceptions.ConnectionError("elsewhere")
        if LEFT_ALONE.search(url.partition("?")[0]) or (PERSON and url.startswith(URL + "/login")):
            raise requests.exceptions.ConnectionError("left alone")
        answer = self.send_living(method, url, data, files, more)
        if PERSON and forgotten(answer) and not self.signed_in():
            forgot.append(method + " " + url)
            self.sign_in()
            answer = self.send_living(method, url, data, files, more)
        elif PERSON and answer.status_code == 403 and ["_csrf", TOKEN] in [list(pair) for pair in [*(data or []), *(files or [])]]:
            self.fresh_token("/todo")
            answer = self.send_living(method, url, data, files, more)
        if not PERSON and method == "POST":
            self.move()
        note(method, url, data, files, answer)
        return answer

    def move(self):
        """A stranger who tried to sign in is another one next time, or the throttle would be all that is attacked."""
        self.mount("http://", From(".".join(["127"] + [str(random.randint(1, 254)) for _ in range(3)])))
        self.cookies.clear()
        self.fresh_token("/login")

    def send_living(self, method, url, data, files, more):
        parts = [(n, v if isinstance(v, str) else tuple(v)) for n, v in self.living(files)] if files else None
        # wapiti would send each field of such a form as if it were a file
        parts = parts and [(name, (None, value) if isinstance(value, str) else value) for name, value in parts]
        sent = self.living(data) if isinstance(data, (list, tuple)) else data
        return super().request(method, url, data=sent, files=parts, **more)


class From(HTTPAdapter):
    def __init__(self, address):
        self.address = address
        super().__init__()

    def init_poolmanager(self, *args, **kwargs):
        super().init_poolmanager(*args, source_address=(self.address, 0), **kwargs)


def forgotten(answer):
    return answer.status_code == 403 or "/login" in answer.headers.get("Location", "")


def note(method, url, data, files, answer):
    counts[method + " " + str(answer.status_code)] += 1
    if method == "POST" and answer.status_code in (302, 303, 422):
        names = [name for name, _ in list(data or []) + list(files or [])] if not isinstance(data, (str, bytes)) else []
        submitted.add(shape(url, names))
    if method == "POST" and answer.status_code == 403:
        refused.add(url)
    if answer.status_code >= 500:
        broken.append({"asked": method + " " + url, "sent": repr(data)[:2000], "answer": answer.status_code})


def patched(owner, name, make):
    setattr(owner, name, make(getattr(owner, name)))


visits = []


def with_visit(init):
    def start(self, *args, **kwargs):
        init(self, *args, **kwargs)
        visit = Visit()
        visit.headers.update(self._session.headers)
        visit.max_redirects = self._session.max_redirects
        self._session = visit
        visits.append(visit)

    return start


seen = collections.defaultdict(set)


def few_of_a_kind(in_scope):
    """Instead of wapiti's -x, whose pattern Python 3.11 does not accept; and no list is followed row by row."""

    def wanted(self, resource):
        url = resource if isinstance(resource, str) else resource.url
        if not in_scope(self, resource) or LEFT_ALONE.search(url.partition("?")[0]):
            return False
        if PERSON and url.startswith(URL + "/login"):
            return False
        post = [] if isinstance(resource, str) else [name for name, _ in resource.post_params + resource.file_params]
        kind = seen[("POST " if post else "GET ") + shape(url, post)]
        if len(kind) < VARIANTS_SEEN:
            kind.add(url)
        return url in kind

    return wanted


class FormsFirst(collections.deque):
    def append(self, request):
        if getattr(request, "method", "GET") == "POST":
            self.appendleft(request)
        else:
            super().append(request)


class Asked(dict):
    """wapiti asks for a page that is not there in each folder, and every record here is one; the answer is not used."""

    def __contains__(self, folder):
        return True


def forms_first(explore):
    def explored(self, urls, left_out):
        self._custom_404_codes = Asked()
        waiting = FormsFirst(urls)
        urls.clear()
        return explore(self, waiting, left_out)

    return explored


def with_standing_tokens(forms):
    def found(self, *args, **kwargs):
        for form in forms(self, *args, **kwargs):
            for pair in form._post_params:
                # wapiti writes "alice" into whatever has login in its name: into whose form it is as well
                pair[1] = {"_csrf": TOKEN, "_once": ONCE, "_by_login": PERSON}.get(pair[0], pair[1])
            form._cached_hash = None
            yield form

    return found


DONE = FOLDER / "done.json"
done = {module: set(kinds) for module, kinds in json.loads(DONE.read_text()).items()} if DONE.exists() else {}
asked_before = done.setdefault("sqlmap", set())
attacked = collections.defaultdict(set)
kept, kind_of = collections.Counter(), {}


def kind(request):
    post = [name for name, _ in request.post_params + request.file_params] if request.method == "POST" else []
    return request.method + " " + shape(request.url, post)


def few_attacked(add):
    def keep(self, request):
        kept[kind(request)] += 1
        if kept[kind(request)] <= VARIANTS_ATTACKED or len(request) == 0:
            counts["forms" if request.method == "POST" else "pages"] += 1
            add(self, request)
        if kept[kind(request)] == 1 and len(request) and kind(request) not in asked_before and not request.file_params:
            asked_before.add(kind(request))
            for_sqlmap(request)

    return keep


def for_sqlmap(request):
    posted = request.method == "POST"
    head = f"{request.method} {request.url[len(URL):]} HTTP/1.1\nHost: {URL.partition('//')[2]}\n"
    head += "Content-Type: application/x-www-form-urlencoded\n" if posted else ""
    body = urlencode([(name, value or "") for name, value in request.post_params]) if posted else ""
    with open(FOLDER / f"{PERSON or 'stranger'}.{request.method}.requests", "a", encoding="utf-8") as file:
        file.write("=" * 20 + "\n" + head + "\n" + body + "\n" + "=" * 20 + "\n")


def new_ones_first(links, forms):
    """Pages and forms mixed, so that no module's time is over before its first form."""

    def mixed(self, *args, attack_module="", **kwargs):
        found = list(links(self, *args, attack_module=attack_module, **kwargs))
        if attack_module in MIXED:
            found += forms(self, attack_module=attack_module)
        kind_of.update((request.path_id, kind(request)) for request in found)
        known = done.get(attack_module, ())
        return iter(sorted(found, key=lambda request: (kind(request) in known, zlib.crc32(kind(request).encode()))))

    return mixed


def not_twice(forms):
    return lambda self, attack_module="": iter([]) if attack_module in MIXED else forms(self, attack_module=attack_module)


def remembered(set_attacked):
    def remember(self, path_id, module):
        set_attacked(self, path_id, module)
        if path_id in kind_of:
            attacked[module].add(kind_of[path_id])

    return remember


store = sqlite_persister.SqlitePersister
patched(crawler.Crawler, "__init__", with_visit)
patched(crawler.Crawler, "is_in_scope", few_of_a_kind)
patched(crawler.Explorer, "explore", forms_first)
patched(page.Page, "iter_forms", with_standing_tokens)
patched(store, "add_request", few_attacked)
patched(store, "get_links", lambda links: new_ones_first(links, store.get_forms))
patched(store, "get_forms", not_twice)
patched(store, "set_attacked", remembered)
try:
    wapiti_main()
finally:
    figures = {
        "signed in at the end": not PERSON or bool(visits) and visits[-1].signed_in(),
        "kinds of pages": sum(k.startswith("GET") for k in kept),
        "kinds of forms": sum(k.startswith("POST") for k in kept),
        "forms submitted": sorted(submitted),
        "counts": dict(counts),
        "attacked": {module: len(kinds) for module, kinds in attacked.items()},
        "forms answered 403": sorted(refused),
        "signed out by": forgot,
        "broken": broken,
    }
    (FOLDER / f"{PERSON or 'stranger'}.counts.json").write_text(json.dumps(figures, ensure_ascii=False, indent=1))
    for module, kinds in attacked.items():
        done[module] = done.get(module, set()) | kinds
    done["found"] = done.get("found", set()) | set(kept)
    DONE.write_text(json.dumps({module: sorted(kinds) for module, kinds in done.items()}))
