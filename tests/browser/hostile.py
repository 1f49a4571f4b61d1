"""Texts that have made other pages run script, lose their order or fall over."""

from __future__ import annotations

from samgraf.viz.network import KINDS, RELATIONS, Edge, Meeting, Network, Node, Quote

RUN = "window.__ran=1"
PAYLOADS = (
    f"<script>{RUN}</script>",
    f"</script><script>{RUN}</script>",
    f"</SCRIPT ><script>{RUN}//",
    f"<!--<script>{RUN}</script>-->",
    f"--><script>{RUN}</script>",
    f"<![CDATA[<script>{RUN}</script>]]>",
    f"<img src=x onerror={RUN}>",
    f'<img src="x" onerror="{RUN}">',
    f"<img/src=x/onerror={RUN}>",
    f"<IMG SRC=x ONERROR={RUN}>",
    f"<svg onload={RUN}>",
    f"<svg><script>{RUN}</script></svg>",
    f"<svg><a xlink:href='javascript:{RUN}'>x</a></svg>",
    f"<body onload={RUN}>",
    f"<iframe srcdoc='<script>parent.__ran=1</script>'></iframe>",  # noqa: F541
    f"<iframe src=javascript:{RUN}></iframe>",
    f"<object data=javascript:{RUN}>",
    f"<embed src=javascript:{RUN}>",
    f"<details open ontoggle={RUN}>x</details>",
    f"<input autofocus onfocus={RUN}>",
    f"<select autofocus onfocus={RUN}></select>",
    f"<video><source onerror={RUN}></video>",
    f"<audio src=x onerror={RUN}>",
    f"<marquee onstart={RUN}>x</marquee>",
    f"<math><mtext><img src=x onerror={RUN}></mtext></math>",
    f"<a href=javascript:{RUN}>href</a>",
    f'<a href="https://example.org/" onmouseover="{RUN}">href</a>',
    f"javascript:{RUN}",
    f"data:text/html,<script>{RUN}</script>",
    f'"><script>{RUN}</script>',
    f"'><script>{RUN}</script>",
    f'" onmouseover="{RUN}" x="',
    f"' onfocus='{RUN}' autofocus x='",
    f"`onmouseover={RUN}",
    f"');{RUN};('",
    f'");{RUN};("',
    f"\\');{RUN};//",
    f"${{{RUN}}}",
    f"`${{{RUN}}}`",
    "{{7*7}}",
    "{% raw %}{{ 7*7 }}",
    "{# comment #}",
    "#{7*7}",
    "<%= 7*7 %>",
    f"</title><script>{RUN}</script>",
    f"</style><script>{RUN}</script>",
    f"</noscript><script>{RUN}</script>",
    f"</textarea><script>{RUN}</script>",
    f"</template><script>{RUN}</script>",
    "<style>*{display:none}</style>",
    "<base href=https://example.org/>",
    "<meta http-equiv=refresh content='0;url=https://example.org/'>",
    "<link rel=stylesheet href=https://example.org/a.css>",
    "<form action=https://example.org/><button>x</button></form>",
    "&lt;script&gt;",
    "&#60;script&#62;",
    "\\u003cscript\\u003e",
    "line\u2028separator\u2029paragraph",
    "right\u202eto left\u202c",
    "zero\u200bwidth\ufeff",
    "__proto__",
    "constructor",
    "toString",
    "hasOwnProperty",
    "null",
    "undefined",
    "NaN",
    "-1e999",
    '=HYPERLINK("https://example.org/")',
    "+cmd|' /C calc'!A0",
    "../../etc/passwd",
    "CON",
    "%3Cscript%3E",
    "a" * 3000,
    "ord " * 400,
    "Zalgo ḩ̷̛̤e̶̖͠",
    "👩‍👩‍👧‍👦 🏳️‍🌈",
    "\u0000\u0001\u001b[31m",
    "\ud800 lone half",
    "{name} {n} $& $1 \\1",
    "  ",
    "",
)


def network(payloads: tuple[str, ...]) -> Network:
    """A network with a hostile text in every field that a document can fill, one text to a node and its relations."""
    nodes = tuple(
        Node(
            f"{text} {n}",
            text,
            KINDS[n % 9],
            text,
            (text,),
            text,
            (("place", text), ("date", text)),
            (_quote(text),),
            hint=text,
        )
        for n, text in enumerate(payloads)
    )
    pairs = zip(nodes, nodes[1:] + nodes[:1], strict=True)
    edges = tuple(
        Edge(a.iri, b.iri, relation, a.label, a.quotes)
        for n, (a, b) in enumerate(pairs)
        for relation in RELATIONS[n % 3 :: 3]
    )
    return Network(nodes, edges)


def _quote(text: str) -> Quote:
    return Quote(Meeting("2024-02-05", text, text, text), 3, 4, text, text, text, 2, text, 0.8, text, text, text)
