// Days off and make-up workdays as they were announced: what a new calendar starts with.
import type { CalendarInputs } from "./fields";

/** From the first day to the last, "2026-02-15". */
const range = (name: string, first: string, last: string): { day: string; name: string }[] => {
  const days: { day: string; name: string }[] = [];
  for (let time = Date.parse(`${first}T00:00:00Z`); time <= Date.parse(`${last}T00:00:00Z`); time += 86_400_000)
    days.push({ day: new Date(time).toISOString().slice(0, 10), name });
  return days;
};

/** @source Notice of the General Office of the State Council of 2025-11-04 on holidays in 2026 */
export const mainland2026: Pick<CalendarInputs, "notices" | "holidays" | "makeup"> = {
  notices: [{ year: 2026, source: "国务院办公厅 2025-11-04 放假通知" }],
  holidays: [
    ...range("元旦", "2026-01-01", "2026-01-03"),
    ...range("春节", "2026-02-15", "2026-02-23"),
    ...range("清明节", "2026-04-04", "2026-04-06"),
    ...range("劳动节", "2026-05-01", "2026-05-05"),
    ...range("端午节", "2026-06-19", "2026-06-21"),
    ...range("中秋节", "2026-09-25", "2026-09-27"),
    ...range("国庆节", "2026-10-01", "2026-10-07"),
  ],
  makeup: [
    { day: "2026-01-04", name: "元旦" },
    { day: "2026-02-14", name: "春节" },
    { day: "2026-02-28", name: "春节" },
    { day: "2026-05-09", name: "劳动节" },
    { day: "2026-09-20", name: "国庆节" },
    { day: "2026-10-10", name: "国庆节" },
  ],
};
