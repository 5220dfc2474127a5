// The pane's words in Chinese.
import type { Words } from "./en-US";

export const words: Words = {
  brand: "XD",
  loading: "正在加载…",
  back: "首页",
  settingsLink: "设置",
  again: "重试",
  close: "关闭",
  unit: { percent: "%", row: (row) => `第 ${row} 行`, period: (index) => `第 ${index} 期` },
  bug: { title: "XD 出错了", text: "本页无法显示，工作簿未因此改动。", home: "回到首页" },

  home: {
    title: "XD 协作工作簿",
    intro: "跨部门项目一处规划：谁拍板、回报多少、奖金怎么分。",
    make: "生成工作表",
    kit: { title: "整套工作表", purpose: "同一项目的全部工作表，彼此链接。" },
    sheets: {
      raci: { title: "责任分工矩阵", purpose: "谁动手、谁拍板、先问谁、告知谁，每项任务只有一个 A。" },
      model: { title: "投资回报测算模型", purpose: "项目的成本、效益、净现值与投资回收期。" },
      pool: { title: "项目奖金池", purpose: "从项目利润中提取奖金，分毫不差地分配。" },
    },
    examplesTitle: "示例",
    examples: {
      "predictive-maintenance": { title: "预测性维护", purpose: "完整案例：某电动汽车企业，四个部门，金额单位万元。" },
      "returns-portal": { title: "自助退货平台", purpose: "零售企业项目，金额单位千美元（英文）。" },
      "smart-dispatch": { title: "智能派单（失败案例）", purpose: "各部门未达成一致时，检查会指出什么。" },
    },
    generate: "生成工作表",
    generateNamed: (title) => `生成工作表：${title}`,
    edit: "先看一看",
    editNamed: (title) => `先看一看：${title}`,
    file: "项目文件",
    open: "打开项目文件",
    save: "保存项目文件",
    functionsTitle: "函数",
    functionsPurpose: "用于您自己的单元格：净现值、回收期、份额等；没有答案时说明原因。",
    functions: "查找函数",
    workbook: "本工作簿",
    check: "检查工作表",
    share: "发送之前",
    remove: "移除 XD 的工作表",
    notOpened: (name) => `无法打开「${name}」。`,
    notJson: "它不是项目文件：内容不是 JSON。",
    more: (count) => `另有 ${count} 处`,
  },

  form: {
    start: "从哪里开始",
    blank: "空白表单",
    fill: "填入",
    filled: (title) => `已填入：${title}。`,
    common: "项目",
    own: "内容",
    optional: "可留空",
    none: "–",
    add: (label) => `添加${label}`,
    up: (row) => `第 ${row} 行上移`,
    down: (row) => `第 ${row} 行下移`,
    removeRow: (row) => `删除第 ${row} 行`,
    firstRow: "已是第一行。",
    lastRow: "已是最后一行。",
    fewest: (count) => `至少保留 ${count} 项。`,
    most: (count) => `最多 ${count} 项。`,
    emptyList: "暂无内容。",
    pasteHint: "可将 Excel 中复制的多行直接粘贴到任一格。",
    gridHint: "方向键可在各格之间移动。",
    gridEmpty: "请先在上方添加任务和角色。",
    showMore: (count) => `再显示 ${count} 行`,
    unnamed: (number) => `第 ${number} 项`,
    toCorrect: (count) => `有 ${count} 处需要更正。`,
    make: "生成工作表",
    language: (name) => `工作表使用${name}。`,
    changeLanguage: "更改",
  },
  problem: (problem, bound) => {
    switch (problem.code) {
      case "missing":
        return "请填写。";
      case "not-a-text":
        return "请输入文字。";
      case "not-a-number":
        return "请输入数字。";
      case "not-whole":
        return "请输入整数。";
      case "not-a-day":
        return "请输入日期，如 2026-03-31。";
      case "not-a-list":
      case "not-a-record":
        return "请填写这些行。";
      case "not-names":
        return "请输入名称，以顿号分隔。";
      case "unknown-field":
        return "此处没有这一项。";
      case "too-long":
        return `最多 ${problem.max} 个字符。`;
      case "too-small":
        return problem.exclusive ? `应大于 ${bound(problem.min)}。` : `不得小于 ${bound(problem.min)}。`;
      case "too-large":
        return `不得大于 ${bound(problem.max)}。`;
      case "not-a-choice":
        return "请从选项中选择。";
      case "too-few":
        return `至少需要 ${problem.limit} 项，现有 ${problem.count} 项。`;
      case "too-many":
        return `最多 ${problem.limit} 项，现有 ${problem.count} 项。`;
      case "repeated":
        return `「${problem.text}」已在第 ${problem.first + 1} 行出现，请另取名称。`;
      case "separator-in-name":
        return `「${problem.text}」含有逗号、顿号或分号，请去掉。`;
      case "wrong-size":
        return `应为 ${problem.expected} 项，现有 ${problem.count} 项。`;
      case "newer":
        return `由其他版本的 XD 生成，当前版本只识别第 ${problem.known} 版。`;
    }
  },

  preview: {
    title: "将要生成",
    sheet: "工作表",
    lists: (name) => `以及「${name}」（若尚未有）`,
    unit: "金额单位",
    tasks: "任务",
    roles: "角色",
    decided: "有且仅有一个 A 的任务",
    periods: "期数",
    lines: "明细行",
    npv: "净现值",
    irr: "内部收益率",
    payback: "投资回收期（期）",
    none: "无",
    pool: "奖金池",
    shares: "分配对象",
    largest: "最大份额",
    to: (amount, name) => `${name} ${amount}`,
    remarks: "检查意见",
    noRemarks: "无",
    remarkCount: (count) => `${count} 条`,
    incomplete: "各项填写正确后显示。",
    ofDrafts: "依据本表单内容；工作表本身由 Excel 公式计算。",
  },

  kit: {
    title: "整套工作表",
    intro: "选择要生成的工作表。它们共用项目、日期和单位，并彼此链接。",
    include: (title) => `生成「${title}」`,
    ready: "可以生成",
    toCorrect: (count) => `${count} 处需要更正`,
    edit: (title) => `编辑「${title}」`,
    make: "生成工作表",
    noneChosen: "请至少选择一张工作表。",
    notReady: (titles) => `请先更正：${titles}。`,
  },

  run: {
    title: "正在生成工作表",
    preparing: "正在准备…",
    progress: (sheet, done, total) => `正在绘制「${sheet}」：已完成 ${done} / ${total}`,
    bar: "进度",
    keepOpen: "请不要关闭本窗格。如正在编辑单元格，请先按 Enter。",
    cancel: "取消",
    cancelling: "正在取消：画完当前工作表后全部撤出。",
    cancelledTitle: "已取消",
    cancelled: "工作簿中没有留下任何内容。",
    failedTitle: "工作表未能生成",
    unchanged: "已绘制的部分已撤出。",
    doneTitle: "工作表已生成",
    done: (count) => `工作簿中新增 ${count} 张工作表：`,
    goTo: (sheet) => `转到 ${sheet}`,
    next: "接下来",
    nextCheck: "检查工作表",
    nextShare: "发送之前",
    nextSave: "保存项目文件",
    undo: "请勿依赖“撤消”：用「移除 XD 的工作表」可将其移除。",
    idleTitle: "没有正在生成的内容",
    idle: "请在首页选择工作表。",
  },

  check: {
    title: "检查",
    running: "正在检查…",
    again: "重新检查",
    following: "随编辑自动更新。",
    noSheets: "本工作簿中没有 XD 的工作表。",
    noFindings: (sheets) => `没有意见：${sheets} 张工作表均无问题。`,
    summary: (errors, warnings, notes) => `错误 ${errors}，警告 ${warnings}，提示 ${notes}。`,
    severity: { error: "错误", warning: "警告", note: "提示" },
    sheetInOrder: "没有意见。",
    goTo: (place) => `转到 ${place}`,
    cellGone: "对应的单元格已不在表中。",
  },

  remove: {
    title: "移除 XD 的工作表",
    intro: "移除由 XD 生成的工作表，其他工作表不受影响。此操作无法用“撤消”恢复。",
    looking: "正在查看工作簿…",
    none: "本工作簿中没有 XD 的工作表。",
    choose: "要移除的工作表",
    edited: "生成后有过改动，移除后将丢失。",
    notEdited: "与生成时相同。",
    referred: (places) => `其他公式引用了它：${places}。`,
    moreCells: (count) => `另有 ${count} 处`,
    links: "其他工作表中引用它们的公式",
    asValues: "改为当前显示的值",
    asBroken: "保留公式，显示 #REF!",
    remove: (count) => `移除 ${count} 张工作表`,
    noneChosen: "请至少选择一张工作表。",
    keep: "全部保留",
    done: (names) => `已移除：${names}。`,
    nothing: "没有移除任何工作表。",
    working: "正在移除…",
  },

  share: {
    title: "发送之前",
    seesTitle: "对方会看到什么",
    sees: [
      "XD 生成的工作表只含 Excel 自身的公式，没有 XD 也能计算。",
      "含 XD 函数的单元格在重算之前保留原值；没有 XD 时，重算后显示 #NAME?。",
      "Excel 可能在文件中记录曾打开 XD。对方可能被询问是否添加，或看到加载项不可用的提示，工作表照常可用。",
    ],
    cellsTitle: "含 XD 函数的单元格",
    looking: "正在查看工作簿…",
    none: "没有，无需处理。",
    found: (count) => `共 ${count} 个：`,
    inSheet: (sheet, addresses, more) => `${sheet}：${addresses}${more > 0 ? ` 等，另有 ${more} 个` : ""}`,
    freeze: (count) => `将 ${count} 个单元格改为值`,
    freezeHint: "请先留一份带公式的副本：此操作可能无法撤消。",
    frozen: (count) => `${count} 个单元格已改为值。`,
    working: "正在写入值…",
    again: "重新查看",
  },

  functions: {
    title: "函数",
    intro: "查找函数，填写参数，将公式放入活动单元格。",
    search: "搜索",
    searchHint: "函数名或关键词，中英文均可。按 Enter 打开第一个，按向下键进入列表。",
    list: "找到的函数",
    found: (count) => (count === 0 ? "没有找到。请减少或更换关键词。" : `${count} 个函数`),
    all: "显示全部",
    back: "全部函数",
    args: "参数",
    argsHint: "可填区域（如 B3:E3）、数字（如 0.1）、带引号的文本，或列表（如 {1,2,3}）。",
    optional: "可留空",
    selection: "取所选区域",
    selectionFor: (name) => `取所选区域：${name}`,
    notSelected: "无法使用所选内容。",
    missing: "请填写。",
    comma: "小数请用小数点；多个值请写成花括号列表：{1,2,3}。",
    unclosed: "括号或引号没有配对。",
    incomplete: (names) => `请先检查这些参数：${names}。`,
    formula: "公式",
    insert: "插入活动单元格",
    inserting: "正在插入…",
    inserted: (place) => `公式已放入 ${place}。`,
    notInserted: "公式没有插入。",
    notUnderstood: "Excel 无法识别该公式：请检查是否有未加引号的文本或不存在的名称。",
    occupied: (place) => `${place} 不是空的`,
    holds: (content) => `其中有：${content}`,
    choose: "没有写入任何内容。请选择其他单元格后再插入，或替换其中的内容。",
    replace: (place) => `替换 ${place} 的内容`,
    keep: "保留原样",
    example: "示例",
    shows: (answer) => `显示 ${answer}`,
    fillExample: "填入示例",
    twin: "用 Excel 自带函数",
    twinHint: "与示例结果相同，不需要加载项。",
    noTwin: "Excel 没有等效的自带公式。",
    copyTwin: "复制",
    copyTwinNamed: "复制 Excel 自带函数的公式",
    insertTwin: "插入",
    insertTwinNamed: "插入 Excel 自带函数的公式",
    copied: "已复制。",
    notCopied: "此处无法复制：请选中公式，按 Ctrl+C（Mac 为 Cmd+C）。",
    help: "帮助页",
  },

  project: {
    title: "项目文件",
    intro: "全部输入以文本（JSON）保存：可存档、发送，也可在此重新打开。",
    fromWorkbook: (sheets) => `来自本工作簿中的工作表：${sheets}。`,
    fromForms: "来自本窗格的表单：工作簿中还没有 XD 的工作表。",
    skipped: (sheet, fault) => `「${sheet}」未包含在内：${fault}`,
    nothing: "还没有可保存的内容：请先生成工作表或填写表单。",
    looking: "正在读取工作表…",
    text: "项目文件内容",
    download: "下载",
    downloadHint: "如果没有开始下载，说明此 Excel 阻止了下载，请改为复制文本。",
    copy: "复制",
    copied: "已复制。",
    notCopied: "此处无法自动复制：文本已选中，请按 Ctrl+C（Mac 上为 Cmd+C）。",
    fileName: (project) => `${project}.xd.json`,
  },

  settings: {
    title: "设置",
    language: "本窗格的语言",
    sheetLanguage: "新工作表的语言",
    sheetLanguageHint: "已有的工作表保持原来的语言。",
    languages: { "en-US": "English", "zh-CN": "中文" },
    theme: "颜色",
    themes: { auto: "跟随 Office", light: "浅色", dark: "深色", contrast: "高对比度" },
    kept: "保存在本浏览器中，不写入工作簿。",
  },

  excel: {
    codes: {
      InvalidOperationInCellEditMode: "有单元格正在编辑。请在 Excel 中按 Enter 或 Esc，然后重试。",
      AccessDenied: "工作表或工作簿受保护，或以只读方式打开。请取消保护后重试。",
      ItemNotFound: "它已不在工作簿中：有人改名或移除了它。",
      ItemAlreadyExists: "刚刚有同名工作表加入，请重试。",
      InvalidArgument: "Excel 拒绝了 XD 写入的内容，工作簿没有改动。",
      InvalidSelection: "请在工作表上选择一个连续的单元格区域，然后重试。",
      GeneralException: "Excel 未能完成。请关闭打开的对话框，回到本工作簿后重试。",
      InactiveWorkbook: "当前在前的是另一个工作簿。请回到本工作簿后重试。",
      ActivityLimitReached: "Excel 正忙，请稍候重试。",
      RequestAborted: "Excel 中止了请求，请重试。",
      RequestPayloadSizeLimitExceeded: "内容过多，网页版 Excel 一次无法处理。请减少工作表，或使用桌面版。",
      ResponsePayloadSizeLimitExceeded: "工作簿过大，网页版无法读取。请使用桌面版 Excel。",
      ConnectionFailure: "与 Excel 的连接已断开。请检查网络后重试。",
      UnsupportedOperation: "此类工作表或此版本 Excel 无法执行该操作。",
      ApiNotFound: "此版本 Excel 过旧。请使用 Excel 2021 及以上版本或网页版。",
    },
    unknown: (code) => `Excel 返回「${code}」。请重试；如再次出现，请告知我们此代码。`,
    bug: "XD 出了问题，请重试。",
  },
};
