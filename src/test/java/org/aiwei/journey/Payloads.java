package org.aiwei.journey;

import java.util.ArrayList;
import java.util.List;

/** What people of bad will type. Elements carry data-zq, whatever is worked out would read zq49qz. */
final class Payloads {

    private static final List<String> ALL = List.of(
            "<script data-zq>alert(1)</script>",
            "</script><script data-zq>alert(1)</script>",
            "<img data-zq src=x onerror=alert(1)>",
            "<svg data-zq onload=alert(1)>",
            "<svg data-zq><script>alert(1)</script></svg>",
            "<svg data-zq><animate onbegin=alert(1) attributeName=x dur=1s>",
            "<iframe data-zq src=javascript:alert(1)>",
            "<iframe data-zq srcdoc='<script>alert(1)</script>'>",
            "<object data-zq data=//zq.invalid/x>",
            "<embed data-zq src=//zq.invalid/x>",
            "<link data-zq rel=stylesheet href=//zq.invalid/x.css>",
            "<style data-zq>@import '//zq.invalid/x.css';</style>",
            "<base data-zq href=//zq.invalid/>",
            "<meta data-zq http-equiv=refresh content='0;url=//zq.invalid/'>",
            "<form data-zq action=//zq.invalid/><button>x</button></form>",
            "<img data-zq src=//zq.invalid/pixel.png>",
            "<a data-zq href=javascript:alert(1)>x</a>",
            "<details data-zq open ontoggle=alert(1)>",
            "<input data-zq autofocus onfocus=alert(1)>",
            "<video data-zq><source onerror=alert(1)></video>",
            "<math data-zq><mtext><img src=x onerror=alert(1)></mtext></math>",
            "<template data-zq><script>alert(1)</script></template>",
            "<textarea data-zq></textarea><img data-zq src=x onerror=alert(1)>",
            "</textarea><img data-zq src=x onerror=alert(1)>",
            "</title><img data-zq src=x onerror=alert(1)>",
            "--><img data-zq src=x onerror=alert(1)>",
            "\" data-zq onmouseover=\"alert(1)",
            "' data-zq onmouseover='alert(1)",
            "\" autofocus onfocus=alert(1) data-zq x=\"",
            "` data-zq onmouseover=alert(1)",
            "'-alert(1)-'",
            "\";alert(1);//",
            "\\';alert(1);//",
            "</option></select><img data-zq src=x onerror=alert(1)>",
            "javascript:alert(1)//zq",
            "data:text/html,<script data-zq>alert(1)</script>",
            "//zq.invalid/%2e%2e",
            "zq${7*7}qz",
            "zq[[${7*7}]]qz",
            "zq[(${7*7})]qz",
            "zq__${7*7}__qz",
            "zq*{7*7}qz",
            "zq#{7*7}qz @{/zq(a=${7*7})} ~{zq :: x}",
            "zq${T(java.lang.Runtime).getRuntime()}qz",
            "zq#{T(java.lang.Math).abs(-49)}qz",
            "zq{{7*7}}qz <%= 7*7 %>",
            "zq__${new java.util.Date()}__::.x",
            "<div data-zq hx-get=//zq.invalid/ hx-trigger=load>",
            "<div data-zq hx-on:load=alert(1) hx-trigger=load>",
            "<div data-zq data-hx-get=/logout hx-trigger=load>",
            "[zq](javascript:alert(1)) ![zq](//zq.invalid/x.png)",
            "=HYPERLINK(\"http://zq.invalid\",\"zq\")",
            "+cmd|' /C calc'!A0",
            "-2+3+cmd|' /C calc'!A0",
            "@SUM(1+1)*cmd|' /C calc'!A0",
            "zq\u202Egnp.exe\u2066zq\u2069",
            "zq\uFF1Cscript data-zq\uFF1Ealert(1)\uFF1C/script\uFF1E",
            "zq\u2028alert(1)\u2029zq",
            "zq\u0001\u0008\u001B[31mzq\u007F\u0085",
            "zq<\u200Bscript data-zq>\uFEFFalert(1)</script>");

    private int turn;

    static int count() {
        return ALL.size();
    }

    /** The next of all in turn, so that each field gets another one each time. */
    String next() {
        return ALL.get(turn++ % ALL.size());
    }

    /** Whether a text is made of one of them. */
    static boolean in(String text) {
        return new ArrayList<>(ALL).contains(text);
    }
}
