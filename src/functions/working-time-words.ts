// Knows the words of the parameters that the functions of working time share.
import type { Localized } from "../i18n/locale";

export const sayTime: Localized<Readonly<Record<"holidays" | "makeup", string>>> = {
  "en-US": {
    holidays: "Days off besides weekends, in any block; without them, and without -cn, only weekends are off.",
    makeup: "Weekend days that are worked, in any block.",
  },
  "zh-CN": {
    holidays: "周末以外的休息日，区域不限；未填写且未用 -cn 时仅周末休息。",
    makeup: "调休上班的周末，区域不限。",
  },
};
