import { strFromU8, strToU8 } from "fflate";
import { archive, type Parts } from "./bases";
import type { Random } from "./random";

/** A workbook that something is wrong with, made of a whole one; the same chance makes the same bytes. */
export function mutant(parts: Parts, random: Random): { bytes: Uint8Array; how: string[] } {
  const changed = new Map(parts);
  const how: string[] = [];
  for (let times = 1 + random.below(3); times > 0; times--) {
    const part = random.pick([...changed.keys()]);
    const change = random.chance(0.85) && /\.(xml|rels)$/.test(part) ? inText : inArchive;
    how.push(change(changed, part, random));
  }
  const bytes = archive(changed);
  if (random.chance(0.93)) return { bytes, how };
  const [name, spoil] = random.pick(SPOILS);
  how.push(name);
  return { bytes: spoil(bytes, random), how };
}

function inText(parts: Map<string, Uint8Array>, part: string, random: Random): string {
  const text = strFromU8(parts.get(part)!);
  const [name, change] = random.pick(CHANGES);
  parts.set(part, strToU8(change(text, random)));
  return `${name} in ${part}`;
}

function inArchive(parts: Map<string, Uint8Array>, part: string, random: Random): string {
  const bytes = parts.get(part)!;
  switch (random.below(5)) {
    case 0:
      parts.delete(part);
      return `without ${part}`;
    case 1: {
      const name = random.pick([
        "__proto__",
        "constructor",
        "../a.xml",
        "xl/",
        "XL/Workbook.xml",
        "目录/件.xml",
        "",
      ]);
      parts.set(name, bytes);
      return `${part} again as “${name}”`;
    }
    case 2:
      parts.set(part, new Uint8Array());
      return `${part} empty`;
    case 3:
      parts.set(part, bytes.subarray(0, random.below(bytes.length + 1)));
      return `${part} cut off`;
    default: {
      const other = random.pick([...parts.keys()]);
      parts.set(part, parts.get(other)!);
      return `${other} in the place of ${part}`;
    }
  }
}

/** What attributes and texts may say that nobody expects. */
const ODD = [
  ...["", " ", "-1", "0", "1", "2", "1e9", "999999999", "2147483648", "NaN", "true", "1904", "A1", "A1:A1"],
  ...[
    "A1:XFD1048576",
    "XFD1048576",
    "A0",
    "A1048577",
    "ZZZ9",
    "$A$1",
    "B:B",
    "3:3",
    "A1 B2",
    "A1,B2",
    "#REF!",
  ],
  ...[
    "s",
    "str",
    "inlineStr",
    "e",
    "d",
    "shared",
    "array",
    "rId1",
    "rId9",
    "../a",
    "附件3-2",
    "数・据!A1",
    "[1]表!A1",
  ],
  ...[
    "'附件3-1'!A1+",
    '"',
    "SUM(",
    "=1",
    "0.00",
    "yyyy-mm-dd",
    "[Red]",
    "&#0;",
    "&lt;",
    "&unknown;",
    "\u0001",
    "\uFFFE",
  ],
  ...["8.5万元", "<p>", "'", "\u202E", "🙂", " ".repeat(300), "（".repeat(200), "9".repeat(400)],
];

/** Pieces that belong somewhere, though not here. */
const SNIPPETS = [
  '<c r="B2"><v>1</v></c>',
  '<c r="A1" t="s"><v>99</v></c>',
  '<row r="2"><c r="C2"><v>3</v></c></row>',
  "<row><c><v>4</v></c></row>",
  '<mergeCell ref="A1:F1"/>',
  '<mergeCells><mergeCell ref="B2:C3"/></mergeCells>',
  '<f t="shared" si="0"/>',
  '<f t="shared" ref="A1:XFD1048576" si="0">A1</f>',
  '<definedName name="_jibiao.shifeng.summary.2026" localSheetId="0">\'附件3-1\'!$A$1:$F$9</definedName>',
  '<sheet name="附件3-1" sheetId="9" r:id="rId1"/>',
  '<sheet name="空" sheetId="11" r:id=""/>',
  '<extLst><ext uri="{q}"><workbookPr date1904="1"/></ext></extLst>',
  '<Relationship Id="rId1" Type="x" Target="y.xml"/>',
  '<Override PartName="/xl/styles.xml" ContentType="text/plain"/>',
  "<!-- ]]> -->",
  "<![CDATA[<v>]]>",
  '<?xml version="1.1"?>',
  '<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]>',
];

type Change = (text: string, random: Random) => string;

/** A place in a text where a pattern is found; undefined where it is nowhere. */
function found(text: string, pattern: RegExp, random: Random): RegExpExecArray | undefined {
  const all = [...text.matchAll(pattern)];
  return all.length ? (random.pick(all) as RegExpExecArray) : undefined;
}

function replaced(text: string, at: RegExpExecArray | undefined, to: string): string {
  return at ? text.slice(0, at.index) + to + text.slice(at.index + at[0].length) : text;
}

const TAG = /<\/?[\w:]+(?:\s[^<>]*)?\/?>/g;
const ATTRIBUTE = /([\w:]+)="([^"<]*)"/g;
const CONTENT = />([^<]+)</g;
const EMPTY = /<[\w:]+(?:\s[^<>]*)?\/>/g;
const LEAF = /<([\w:]+)(?:\s[^<>]*)?>[^<]*<\/\1>/g;

const CELL = /<c(?:\s[^<>]*?)?(?:\/>|>[^]*?<\/c>)/g;
const ROW = /<row(?:\s[^<>]*?)?(?:\/>|>[^]*?<\/row>)/g;

const CHANGES: readonly (readonly [string, Change])[] = [
  [
    "an attribute says something odd",
    (text, random) => {
      const at = found(text, ATTRIBUTE, random);
      return replaced(text, at, `${at?.[1]}="${escaped(random.pick(ODD))}"`);
    },
  ],
  ["an attribute is gone", (text, random) => replaced(text, found(text, ATTRIBUTE, random), "")],
  [
    "an attribute stands twice",
    (text, random) => {
      const at = found(text, ATTRIBUTE, random);
      return replaced(text, at, `${at?.[0]} ${at?.[0]}`);
    },
  ],
  [
    "two attributes have changed places",
    (text, random) => {
      const [one, other] = [found(text, ATTRIBUTE, random), found(text, ATTRIBUTE, random)];
      if (!one || !other || one.index >= other.index) return text;
      return replaced(replaced(text, other, `${other[1]}="${one[2]}"`), one, `${one[1]}="${other[2]}"`);
    },
  ],
  [
    "a text says something odd",
    (text, random) => replaced(text, found(text, CONTENT, random), `>${escaped(random.pick(ODD))}<`),
  ],
  [
    "an element is gone",
    (text, random) => replaced(text, found(text, random.chance(0.5) ? LEAF : EMPTY, random), ""),
  ],
  [
    "an element stands twice",
    (text, random) => {
      const at = found(text, random.chance(0.5) ? LEAF : EMPTY, random);
      return replaced(text, at, `${at?.[0]}${at?.[0]}`);
    },
  ],
  [
    "an element stands many times",
    (text, random) => {
      const at = found(text, random.chance(0.5) ? LEAF : EMPTY, random);
      return replaced(text, at, (at?.[0] ?? "").repeat(3000));
    },
  ],
  [
    "two elements have changed places",
    (text, random) => {
      const [one, other] = [found(text, LEAF, random), found(text, LEAF, random)];
      if (!one || !other || one.index + one[0].length > other.index) return text;
      return replaced(replaced(text, other, one[0]), one, other[0]);
    },
  ],
  [
    "a cell or a row stands twice, far from each other",
    (text, random) => {
      const kind = random.chance(0.6) ? CELL : ROW;
      const [one, other] = [found(text, kind, random), found(text, kind, random)];
      return one && other ? replaced(text, other, one[0] + other[0]) : text;
    },
  ],
  [
    "two cells or rows have changed places",
    (text, random) => {
      const kind = random.chance(0.6) ? CELL : ROW;
      const [one, other] = [found(text, kind, random), found(text, kind, random)];
      if (!one || !other || one.index + one[0].length > other.index) return text;
      return replaced(replaced(text, other, one[0]), one, other[0]);
    },
  ],
  [
    "cells or rows do not say where they stand",
    (text, random) => {
      const places = random.chance(0.6) ? /(<c\s[^<>]*?)\br="[^"]*"/g : /(<row\s[^<>]*?)\br="[^"]*"/g;
      return random.chance(0.3)
        ? text.replace(places, "$1")
        : text.replace(places, (whole, before: string) => (random.chance(0.1) ? before : whole));
    },
  ],
  ["a tag is gone", (text, random) => replaced(text, found(text, TAG, random), "")],
  [
    "a tag has another name",
    (text, random) => {
      const at = found(text, TAG, random);
      return replaced(
        text,
        at,
        (at?.[0] ?? "").replace(/[\w:]+/, random.pick(["x", "c", "row", "sheet", "x:c", "v", "f"])),
      );
    },
  ],
  [
    "something stands where it does not belong",
    (text, random) => {
      const at = found(text, TAG, random);
      return replaced(text, at, `${at?.[0]}${random.pick(SNIPPETS)}`);
    },
  ],
  [
    "a piece is cut out",
    (text, random) => {
      const from = random.below(text.length);
      return text.slice(0, from) + text.slice(from + random.below(80));
    },
  ],
  [
    "a sign is another",
    (text, random) => {
      const at = random.below(text.length);
      return (
        text.slice(0, at) +
        random.pick(["<", ">", "&", '"', "\0", "一", "\uD800", "]]>"]) +
        text.slice(at + 1)
      );
    },
  ],
  ["another prefix", (text) => text.replace(/<(\/?)(?=[a-z])/g, "<$1q:").replace(/ xmlns="/, ' xmlns:q="')],
  ["in another coding", (text) => `\uFEFF${text}`],
];

function escaped(text: string): string {
  return text.startsWith("&")
    ? text
    : text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
}

const SPOILS: readonly (readonly [string, (bytes: Uint8Array, random: Random) => Uint8Array])[] = [
  ["the file is cut off", (bytes, random) => bytes.subarray(0, random.below(bytes.length))],
  [
    "a byte is another",
    (bytes, random) => {
      const spoiled = bytes.slice();
      spoiled[random.below(bytes.length)]! ^= 1 << random.below(8);
      return spoiled;
    },
  ],
  [
    "a number in the directory is another",
    (bytes, random) => {
      const spoiled = bytes.slice();
      const at = Math.max(0, bytes.length - 22 - random.below(300));
      spoiled[at] = random.pick([0, 1, 255, 127]);
      return spoiled;
    },
  ],
  [
    "something stands before and behind",
    (bytes) => {
      const longer = new Uint8Array(bytes.length + 20);
      longer.set(bytes, 10);
      return longer;
    },
  ],
];
