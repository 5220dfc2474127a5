// Knows the words of parameters that many functions share, so that they say the same everywhere.
import type { Localized } from "../i18n/locale";

export const say: Localized<Readonly<Record<"rate" | "flows" | "timing" | "near", string>>> = {
  "en-US": {
    rate: "Discount rate per period, such as 0.1 for 10%.",
    flows: "Cash flows along a row or column, today's first; spending negative.",
    timing: "When a period's flow falls: end (default), mid or begin.",
    near: "Where there are several rates: the nearest to this one is given. Leave out unless needed; an empty cell counts as 0.",
  },
  "zh-CN": {
    rate: "每期折现率，如 10% 填 0.1。",
    flows: "一行或一列现金流，第一笔为当前，支出为负。",
    timing: "各期现金流的发生时点：end 期末（默认）、mid 期中、begin 期初。",
    near: "存在多个收益率时，取最接近此值的一个。一般省略；空单元格按 0 计。",
  },
};
