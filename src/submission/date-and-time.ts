/** 11月22日 14:05, as a check says when it was made. */
export function dateAndTime(at: Date): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `${at.getMonth() + 1}月${at.getDate()}日 ${two(at.getHours())}:${two(at.getMinutes())}`;
}
