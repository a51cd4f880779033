import fc from "fast-check";
import { attribute, flag, setAttribute, whole } from "../../src/hosts/file/edit/attribute";
import {
  childrenOf,
  isElement,
  open,
  parseElement,
  parseNodes,
  textIn,
  toText,
  type Node,
  insert,
  make,
} from "../../src/hosts/file/edit/element";

describe("an element as its own source", () => {
  const space = fc.constantFrom("", " ", "\r\n\t");
  const name = fc.constantFrom("a", "x:a", "b", "x:row");
  const attributes = fc
    .array(fc.constantFrom(` a="1>2"`, `  x:b = 'say "甲"'`, `\nc=""`), { maxLength: 3 })
    .map((all) => all.join(""));
  const { xml } = fc.letrec<{ xml: string; element: string }>((tie) => ({
    element: fc
      .tuple(name, attributes, space, fc.option(tie("xml"), { nil: undefined }))
      .map(([name, attributes, space, inside]) =>
        inside === undefined
          ? `<${name}${attributes}${space}/>`
          : `<${name}${attributes}${space}>${inside}</${name}${space}>`,
      ),
    xml: fc
      .array(
        fc.oneof(
          { depthSize: "small" },
          fc.constantFrom("甲", "&lt;", "<!-- <a> -->", "<![CDATA[</a>]]>", "<?p <a?>"),
          tie("element"),
        ),
        { maxLength: 4 },
      )
      .map((pieces) => pieces.join("")),
  }));

  const openAll = (nodes: readonly Node[]): void =>
    nodes.filter(isElement).forEach((each) => openAll(open(each)));

  test("is written back to the letter, unopened and opened through and through", () => {
    fc.assert(
      fc.property(xml, (source) => {
        const nodes = parseNodes(source);
        expect(nodes.map(toText).join("")).toBe(source);
        openAll(nodes);
        expect(nodes.map(toText).join("")).toBe(source);
      }),
    );
  });

  test("gives the children of its own vocabulary", () => {
    const element = parseElement(`<x:a><x:b i="1"/><b i="2"/><y:b i="3"/><x:c><x:b i="4"/></x:c></x:a>`);
    expect(childrenOf(element, "b").map((child) => attribute(child, "i"))).toEqual(["1"]);
  });

  test("gives its text without comments and what its children say", () => {
    expect(textIn(parseElement(`<f>A1<!-- c -->&gt;<g>no</g><![CDATA[&]]></f>`))).toBe("A1>&");
  });
});

describe("attributes", () => {
  const tag = `<c  r="A1"\n x:r='B2' t = "a&amp;b" say='r="C3" s="9"' u=""/>`;

  test.each([
    ["r", "A1"],
    ["x:r", "B2"],
    ["t", "a&b"],
    ["say", `r="C3" s="9"`],
    ["u", ""],
    ["s", undefined],
    ["a", undefined],
  ])("%s is %j", (name, value) => expect(attribute(parseElement(tag), name)).toBe(value));

  test.each([
    ["r", "B7", tag.replace(`"A1"`, `"B7"`)],
    ["say", "'<\">", tag.replace(`'r="C3" s="9"'`, `'&apos;&lt;&quot;&gt;'`)],
    ["new", 5, tag.replace(`u=""/>`, `u="" new="5"/>`)],
    ["t", undefined, tag.replace(` t = "a&amp;b"`, "")],
    ["none", undefined, tag],
  ])("%s is set to %j, the rest of the tag staying", (name, value, expected) => {
    const element = parseElement(tag);
    setAttribute(element, name, value);
    expect(toText(element)).toBe(expected);
  });

  test("are numbers and truth values only where they say so", () => {
    const element = parseElement(`<c a="7" b="-7" c="x" d="true" e="0" f="on"/>`);
    expect(["a", "b", "c", "g"].map((name) => whole(element, name))).toEqual([
      7,
      undefined,
      undefined,
      undefined,
    ]);
    expect(["a", "d", "e", "f", "g"].map((name) => flag(element, name))).toEqual([
      false,
      true,
      false,
      true,
      false,
    ]);
    expect(flag(element, "g", true)).toBe(true);
  });
});

describe("a new child", () => {
  const ORDER = ["a", "b", "c"];

  test.each([
    [`<x:p/>`, `<x:p><x:b/></x:p>`],
    [`<x:p><x:c/></x:p>`, `<x:p><x:b/><x:c/></x:p>`],
    [`<x:p> <x:a/> <!-- c --> <x:c/></x:p>`, `<x:p> <x:a/><x:b/> <!-- c --> <x:c/></x:p>`],
    [`<x:p><x:b i="1"/><x:b i="2"/></x:p>`, `<x:p><x:b i="1"/><x:b i="2"/><x:b/></x:p>`],
    [`<x:p><mc:c/><c/><x:c/></x:p>`, `<x:p><mc:c/><c/><x:b/><x:c/></x:p>`],
    [`<x:p><x:unknown/></x:p>`, `<x:p><x:unknown/><x:b/></x:p>`],
  ])("of %s comes where the schema wants it", (before, after) => {
    const parent = parseElement(before);
    insert(parent, ORDER, make(parent, "b"));
    expect(toText(parent)).toBe(after);
  });
});
