// The words of the coalition in each language.
import { caseWords } from "./cases-words";
import { both, said, type SaidTable } from "./parts";

export const coalitionWords = {
  tab: both("Coalition", "部门博弈"),
  title: both("What each department's yes is worth", "各部门的配合值多少"),
  purpose: both(
    "The value with and without each department, whom to win first, and a fair split beside the agreed one.",
    "有无各部门配合时的价值、先争取谁，以及公平分配与商定份额对照。",
  ),
  benefit: both("Benefit", "效益项目"),
  spare: both("(spare line)", "（备用行）"),
  value: both("Present value", "现值"),
  needs: both("Needs, with the owner", "需配合的部门（含责任部门）"),
  with: both("With", "参与部门"),
  worth: both("Value, at least 0", "价值（不低于 0）"),
  size: both("How many", "部门数"),
  weightWith: both("Weight with it", "含其权重"),
  weightWithout: both("Weight without it", "不含权重"),
  arrived: both("Already there", "已到部门数"),
  chance: both("Chance", "概率"),
  department: both("Department", "部门"),
  signed: both("Has signed (1 yes)", "已承诺（1 是）"),
  without: both("NPV if it says no, before tax and pool", "其不配合时净现值（税前，未扣奖金池）"),
  price: both("Price of its no", "不配合的代价"),
  order: both("Talk in this order", "谈判次序"),
  full: both("NPV if it says no, after tax and pool", "其不配合时净现值（税后，扣奖金池）"),
  fair: both("Fair split (Shapley)", "公平分配（Shapley）"),
  share: both("Share", "占比"),
  agreed: both("Agreed", "商定份额"),
  agreedShare: both("Share", "占比"),
  sections: {
    value: both("1 Promises", "一、承诺"),
    departments: both("2 Departments", "二、部门"),
    needs: both("3 Benefits and whom they need", "三、效益与所需部门"),
    subsets: both("4 Every subset of departments", "四、部门的全部组合"),
    full: both("5 Reckoned in full where one says no", "五、某部门不配合时的完整计算"),
  },
  remarks: {
    departments: both(
      "By present values of lines, before tax and pool; the last NPV is reckoned anew with taxes. An owner is needed for its own line.",
      "按各项现值，税前、未扣奖金池；最后一列净现值含税重新计算。责任部门为其项目所必需。",
    ),
    subsets: both(
      "A subset is worth at least nothing: the company can decline. The fair split averages over all orders of joining.",
      "组合价值不低于零：公司可以不做。公平分配按全部加入次序取平均。",
    ),
  },
} as const;

export function coalitionLines(parties: number): SaidTable {
  const of = Array.from({ length: parties }, (_, index) => index);
  return {
    ...(Object.assign(
      {},
      ...of.map((index) => caseWords(`no${index}`, both(`Without department ${index + 1}`, `无第${index + 1}个部门`))),
    ) as SaidTable),
    ...Object.fromEntries(
      of.map((index) => [
        `no${index}_plan`,
        said(`Without department ${index + 1}: benefits as planned`, "", `无第${index + 1}个部门：计划效益`, ""),
      ]),
    ),
    coalition_all: said("NPV with everybody", "before tax and pool", "全部配合时净现值", "税前，未扣奖金池"),
    coalition_rest: said("What is spent anyway", "costs that no department's yes changes", "无论如何的支出", "与各部门是否配合无关"),
    coalition_gated: said(
      "NPV with what is signed",
      "benefits whose departments have not all signed do not count",
      "仅计已承诺部分的净现值",
      "所需部门未全部承诺的效益不计",
    ),
    coalition_open: said("Still to be won", "", "尚待争取", ""),
    check_fairAddsUp: said(
      "The fair split adds up",
      "to what all reach together, less what comes without anybody",
      "公平分配之和无误",
      "等于全部配合的价值减无人配合的价值",
    ),
    check_linesAddUp: said("Lines add up to the benefits", "present values", "各项之和等于效益现值", ""),
    check_partiesDrawn: said("Every department has a row", "else update the sheets", "每个部门都有一行", "否则请更新各表"),
  };
}
