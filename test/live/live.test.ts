import { forms, open } from "./book";
import { direction, directions } from "./rows";

const DECLARATION = [
  ...forms("spending-direction"),
  directions(direction("图书采购"), direction("读者活动")),
];

describe("while people type", () => {
  test("a wrong cell shows, and goes when it is put right", async () => {
    const book = await open(DECLARATION);
    expect(book.live.state).toMatchObject({ verdict: "clear", issues: [] });
    await book.type("附件3-2!E8", "8.5万元");
    await book.settle();
    expect(book.issues()).toEqual([expect.stringMatching(/^附件3-2 E8 amount-/)]);
    await book.type("附件3-2!E8", 8.5);
    await book.settle();
    expect(book.issues()).toEqual([]);
  });
});
