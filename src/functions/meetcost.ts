// Knows XD.MEETCOST: what meetings cost a year.
import { meetingCost } from "../model/meeting-cost";
import { defineFunction, number, type Words } from "./define";

const definition = defineFunction({
  id: "MEETCOST",
  params: { minutes: number("minutes"), heads: number("heads"), rate: number("hourly-rate"), perYear: number("meetings") },
  returns: "number",
  compute: ({ minutes, heads, rate, perYear }) => meetingCost(minutes, heads, rate, perYear),
});

export default definition;

export const words = (): Words<typeof definition> => ({
  strings: {
    "en-US": {
      description: "Cost of a series of meetings a year: minutes ÷ 60 × people × hourly rate × meetings.",
      params: {
        minutes: "Length of one meeting in minutes.",
        heads: "People in it.",
        rate: "Cost of a person and hour.",
        perYear: "Meetings a year; 1 for the cost of one.",
      },
    },
    "zh-CN": {
      description: "一类会议的年度成本：分钟 ÷ 60 × 人数 × 小时费率 × 次数。",
      params: {
        minutes: "每次会议的分钟数。",
        heads: "参会人数。",
        rate: "每人每小时成本。",
        perYear: "每年次数；只算一次填 1。",
      },
    },
  },
  source: {
    "en-US": "Hours x people x hourly rate x meetings a year.",
    "zh-CN": "小时数 × 人数 × 小时费率 × 每年会议次数。",
  },
  terms: { "en-US": "cost of meetings, time spent, salary", "zh-CN": "会议成本, 会议费用, 时间成本" },
  example: { formula: "=XD.MEETCOST(60,8,100,96)", shows: 76800 },
  twin: ({ minutes, heads, rate, perYear }) => `${minutes}/60*${heads}*${rate}*${perYear}`,
});
