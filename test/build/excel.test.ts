const { placeOf } = jest.requireActual<{ placeOf(origin: string): string }>("../../build/excel");

test.each([
  ["https://localhost:3000", "https://localhost:3000"],
  ["https://jibiao.example.gov.cn/excel/", "https://jibiao.example.gov.cn/excel"],
  ["https://绩表.example.gov.cn/excel", "https://xn--vo0am8q.example.gov.cn/excel"],
])("%s is a place to serve the add-in from", (origin, place) => expect(placeOf(origin)).toBe(place));

test.each([["http://jibiao.example.gov.cn"], ["jibiao.example.gov.cn"], ["file:///srv/jibiao"]])(
  "%s is none",
  (origin) => expect(() => placeOf(origin)).toThrow(),
);
