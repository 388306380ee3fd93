import { expect, test } from "vitest";
import { dayWords, daysBetween, shiftDay, spanWords } from "./dates";

test.each([
  ["2017-11-09", "2017-11-09", "9 Nov 2017"],
  ["2017-11-08", "2017-11-09", "8–9 Nov 2017"],
  ["2017-10-30", "2017-11-09", "30 Oct – 9 Nov 2017"],
  ["2016-12-30", "2017-01-02", "30 Dec 2016 – 2 Jan 2017"],
  ["2017-11-01", "2017-11-30", "Nov 2017"],
  ["2017-01-01", "2017-12-31", "2017"],
  ["2015-01-01", "2017-12-31", "2015–2017"],
  [null, "2017-11-09", "until 9 Nov 2017"],
  ["2017-11-09", null, "since 9 Nov 2017"],
  [null, null, "unknown"],
  ["2017-11-09T18:00", "2017-11-09T23:00", "9 Nov 2017"],
])("%s to %s is %s", (earliest, latest, words) => {
  expect(spanWords(earliest, latest)).toBe(words);
});

test("a day is moved over the ends of months and years", () => {
  expect(shiftDay("2017-12-31", 1)).toBe("2018-01-01");
  expect(shiftDay("2016-03-01", -1)).toBe("2016-02-29");
  expect(daysBetween("2017-10-31", shiftDay("2017-10-31", 400))).toBe(400);
});

test("a day stands in words", () => {
  expect(dayWords("2023-10-17")).toBe("17 Oct 2023");
});
