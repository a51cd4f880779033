import fc from "fast-check";
import {
  attribute,
  attributes,
  content,
  escapeAttribute,
  escapeCellText,
  escapeText,
  next,
  opens,
  scan,
  skip,
  unescape,
  unescapeCellText,
} from "../../src/hosts/file/xml";
import { decodeXml, encodeXml } from "../../src/hosts/file/xml-bytes";

/** Each token as `kind name: its source`. */
function tokens(xml: string, from?: number): string[] {
  const cursor = scan(xml, from);
  const found: string[] = [];
  while (next(cursor)) found.push(`${cursor.kind} ${cursor.name}: ${xml.slice(cursor.start, cursor.end)}`);
  return found;
}

/** A cursor at the first tag. */
function first(xml: string) {
  const cursor = scan(xml);
  next(cursor);
  return cursor;
}

describe("the tokens of an XML text", () => {
  test("are tags and texts, each with its place in the source", () => {
    expect(tokens('<a x="1"><b/>甲<c>乙</c></a>')).toEqual([
      'open a: <a x="1">',
      "empty b: <b/>",
      "text : 甲",
      "open c: <c>",
      "text : 乙",
      "close c: </c>",
      "close a: </a>",
    ]);
  });

  test("leave out the declaration, comments and instructions", () => {
    expect(tokens('<?xml version="1.0"?><!-- <no> --><a><?no <no> ?></a>')).toEqual([
      "open a: <a>",
      "close a: </a>",
    ]);
  });

  test("are CDATA sections of their own kind", () => {
    expect(tokens("<a><![CDATA[<b>]]></a>")[1]).toBe("cdata : <![CDATA[<b>]]>");
  });

  test("have local names, and their prefix apart", () => {
    const cursor = first('<x:row r="1"></x:row>');
    expect([cursor.prefix, cursor.name]).toEqual(["x", "row"]);
  });

  test("do not end at a > or / within quotes", () => {
    expect(tokens(`<a x="1>2" y='/>'/>`)).toEqual([`empty a: <a x="1>2" y='/>'/>`]);
  });

  test("may be taken from amid the text", () => {
    const xml = "<a><b/><c/></a>";
    expect(tokens(xml, xml.indexOf("<c"))).toEqual(["empty c: <c/>", "close a: </a>"]);
  });

  test("put together give the source again", () => {
    const piece = fc.constantFrom("<a>", "<b x='1'/>", "甲", "</a>", "&amp;", "<![CDATA[x]]>");
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const balanced = pieces.filter((one) => one !== "<a>" && one !== "</a>").join("");
        const xml = `<r>${balanced}<a>${balanced}</a></r>`;
        expect(
          tokens(xml)
            .map((token) => token.slice(token.indexOf(": ") + 2))
            .join(""),
        ).toBe(xml);
      }),
    );
  });
});

describe("an element", () => {
  test("is skipped with all it holds", () => {
    const cursor = first("<r><a><a/><b>1</b></a><c/></r>");
    next(cursor);
    skip(cursor);
    next(cursor);
    expect(cursor.name).toBe("c");
  });

  test("is skipped without stepping on when it is empty", () => {
    const cursor = first("<r><a/><c/></r>");
    next(cursor);
    skip(cursor);
    next(cursor);
    expect(cursor.name).toBe("c");
  });

  test("gives its text from all levels", () => {
    expect(content(first("<a>1<b>2<c/></b><![CDATA[3&]]></a>"))).toBe("123&");
  });

  test("tells that it opens here, not where it closes", () => {
    const cursor = first("<a></a>");
    expect([opens(cursor, "a"), opens(cursor, "b")]).toEqual([true, false]);
    next(cursor);
    expect(opens(cursor, "a")).toBe(false);
  });
});

describe("attributes", () => {
  const cursor = first(`<c r = "A1"  x:id='r"1' s="&lt;&#23383;" t\n=\n"a\tb" rs="2"/>`);

  test.each([
    ["r", "A1"],
    ["id", 'r"1'],
    ["s", "<字"],
    ["t", "a b"],
    ["rs", "2"],
    ["q", undefined],
  ])("%s is read by its local name", (name, value) => {
    expect(attribute(cursor, name)).toBe(value);
  });

  test("all have their places in the source", () => {
    expect(
      attributes(cursor).map(({ prefix, name, start, end, valueStart, valueEnd }) => [
        prefix,
        name,
        cursor.xml.slice(start, end),
        cursor.xml.slice(valueStart, valueEnd),
      ]),
    ).toEqual([
      ["", "r", 'r = "A1"', "A1"],
      ["x", "id", `x:id='r"1'`, 'r"1'],
      ["", "s", 's="&lt;&#23383;"', "&lt;&#23383;"],
      ["", "t", 't\n=\n"a\tb"', "a\tb"],
      ["", "rs", 'rs="2"', "2"],
    ]);
  });
});

describe("escaping", () => {
  const anything = fc.string({ unit: "binary", maxLength: 40 });
  const tricky = fc
    .array(
      fc.constantFrom(
        "_",
        "x",
        "005F",
        "000D",
        "_x000D",
        "_x005F_",
        "\r",
        "\n",
        "\0",
        "\uD800",
        "&",
        "<",
        "]]>",
        "甲",
      ),
    )
    .map((pieces) => pieces.join(""));

  test("any text of a cell comes back as it was", () => {
    fc.assert(
      fc.property(fc.oneof(anything, tricky), (text) => {
        expect(unescapeCellText(unescape(escapeCellText(text)))).toBe(text);
      }),
    );
  });

  test("any text XML can hold comes back, between tags and in attributes", () => {
    const writable = fc.string({ unit: "grapheme", maxLength: 40 });
    fc.assert(
      fc.property(writable, (text) => {
        expect(content(first(`<a>${escapeText(text)}</a>`))).toBe(text);
        expect(attribute(first(`<a b="${escapeAttribute(text)}"/>`), "b")).toBe(text);
        expect(attribute(first(`<a b='${escapeAttribute(text)}'/>`), "b")).toBe(text);
      }),
    );
  });

  test("what is written is always well-formed", () => {
    fc.assert(
      fc.property(fc.oneof(anything, tricky), (text) => {
        for (const written of [escapeText(text), escapeCellText(text)]) {
          expect(tokens(`<a>${written}</a>`).length).toBe(written === "" ? 2 : 3);
          expect(written).not.toMatch(/[\x00-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/);
        }
      }),
    );
  });

  test.each([
    ["&nbsp;&constructor;&__proto__;", "&nbsp;&constructor;&__proto__;"],
    ["A & B; &#; &#x; &#xZZ; &#12a;", "A & B; &#; &#x; &#xZZ; &#12a;"],
    ["&amp;lt;", "&lt;"],
    ["&#0;&#x110000;", "\uFFFD\uFFFD"],
    ["&#x1F600;", "😀"],
    [`${"&".repeat(50_000)};`, `${"&".repeat(50_000)};`],
  ])("takes %.30s back", (written, text) => {
    expect(unescape(written)).toBe(text);
  });
});

describe("the bytes of an XML part", () => {
  const xml = '<?xml version="1.0" encoding="UTF-8"?><a>绩表</a>';
  const wide = (text: string, isBig: boolean) =>
    Uint8Array.from(
      [...text].flatMap((letter) => {
        const pair = [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8];
        return isBig ? pair.reverse() : pair;
      }),
    );

  test.each([
    ["UTF-8", encodeXml(xml)],
    ["UTF-8 with a byte order mark", Uint8Array.from([0xef, 0xbb, 0xbf, ...encodeXml(xml)])],
    ["UTF-16, little end first", wide(`\uFEFF${xml}`, false)],
    ["UTF-16, big end first", wide(`\uFEFF${xml}`, true)],
    ["UTF-16 without a mark", wide(xml, false)],
  ])("are read from %s", (_, bytes) => {
    expect(decodeXml(bytes)).toBe(xml);
  });

  test("are read from GBK where the declaration says so, and written as UTF-8 that says so", () => {
    const gbk = Uint8Array.from([
      ...encodeXml('<?xml version="1.0"?><a>').slice(0, 19),
      ...latin(' encoding="GBK"?><a>'),
      0xb1,
      0xed,
      ...latin("</a>"),
    ]);
    expect(decodeXml(gbk)).toBe('<?xml version="1.0" encoding="GBK"?><a>表</a>');
    expect(decodeXml(encodeXml(decodeXml(gbk)))).toBe('<?xml version="1.0" encoding="UTF-8"?><a>表</a>');
  });
});

function latin(text: string): number[] {
  return [...text].map((letter) => letter.charCodeAt(0));
}
