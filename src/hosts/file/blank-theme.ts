/** The colours and fonts a new workbook starts from: Office's colours, Chinese fonts. */
export function theme(): string {
  const name = "Office";
  return (
    `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="${name}"><a:themeElements>` +
    `<a:clrScheme name="${name}">${colours()}</a:clrScheme>` +
    `<a:fontScheme name="${name}">${font("majorFont")}${font("minorFont")}</a:fontScheme>` +
    `<a:fmtScheme name="${name}">${formats()}</a:fmtScheme></a:themeElements></a:theme>`
  );
}

function colours(): string {
  const system =
    '<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>';
  const own = {
    dk2: "44546A",
    lt2: "E7E6E6",
    accent1: "4472C4",
    accent2: "ED7D31",
    accent3: "A5A5A5",
    accent4: "FFC000",
    accent5: "5B9BD5",
    accent6: "70AD47",
    hlink: "0563C1",
    folHlink: "954F72",
  };
  return (
    system +
    Object.entries(own)
      .map(([slot, rgb]) => `<a:${slot}><a:srgbClr val="${rgb}"/></a:${slot}>`)
      .join("")
  );
}

function font(slot: string): string {
  return `<a:${slot}><a:latin typeface="宋体"/><a:ea typeface="宋体"/><a:cs typeface=""/></a:${slot}>`;
}

/** Three of each, because a theme must have them; cells use none. */
function formats(): string {
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const line = `<a:ln w="6350">${fill}<a:prstDash val="solid"/></a:ln>`;
  const effect = "<a:effectStyle><a:effectLst/></a:effectStyle>";
  const lists = { fillStyleLst: fill, lnStyleLst: line, effectStyleLst: effect, bgFillStyleLst: fill };
  return Object.entries(lists)
    .map(([list, one]) => `<a:${list}>${one.repeat(3)}</a:${list}>`)
    .join("");
}
