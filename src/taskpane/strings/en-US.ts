// The pane's words in English; the other languages have the same shape.
import type { Problem } from "../../spec/inputs";
import type { SheetId } from "../../sheets";
import type { ExampleId } from "../examples";

type Plural = (count: number) => string;
const several = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
const cells: Plural = (count) => several(count, "cell", "cells");

export const words = {
  brand: "XD",
  loading: "Loading…",
  back: "Start",
  settingsLink: "Settings",
  again: "Try again",
  close: "Close",
  unit: { percent: "%", row: (row: number): string => `Row ${row}`, period: (index: number): string => `Period ${index}` },
  bug: { title: "XD made a mistake", text: "This page could not be shown. Your workbook was not changed by it.", home: "Back to start" },

  home: {
    title: "XD workbook",
    intro: "Plan a project across departments: who answers, what it returns, how the reward is shared.",
    make: "Make sheets",
    guide: { title: "Guided start", purpose: "Six short steps to a first workbook." },
    kit: { title: "Whole kit", purpose: "All sheets of one project, linked to one another." },
    sheets: {
      project: { title: "Project", purpose: "Departments, posts, money, rate and authority, stated once." },
      contention: { title: "Budget contention", purpose: "Which requests an envelope funds, who is cut, and fair ways to share it." },
      goal: { title: "Superordinate goal", purpose: "One goal with a number and a date, and what each department gains." },
      interests: { title: "Interests and requests", purpose: "Whose KPIs rise and fall, what is asked of whom, and each leader's pains." },
      trust: { title: "Trust", purpose: "The track record, the forecast with its haircut, and trust by counterpart." },
      exchange: { title: "Value exchange", purpose: "What is asked of each counterpart, what it gets, and what that is worth." },
      negotiation: { title: "Negotiation", purpose: "Order, offers, conditions and commitments, with a brief for each talk." },
      raci: { title: "Responsibility matrix", purpose: "Who does, answers, is asked, is told: one A per task." },
      model: { title: "Return model", purpose: "Costs, benefits, NPV and payback of a project." },
      contribution: { title: "Contribution scores", purpose: "Weights from scored criteria, frozen before results are known." },
      pool: { title: "Bonus pool", purpose: "Share a part of the profit, exact to the last cent." },
      outcome: { title: "Outcome", purpose: "Plan against actual: KPIs, profit, pool and NPV, and the post-audit." },
      calendar: { title: "Working calendar", purpose: "Hours of every date, days off and make-up days." },
      plan: { title: "Plan and gates", purpose: "Tasks in stages, each with a gate; progress and a Gantt chart." },
      charter: { title: "Project charter", purpose: "One page that every department signs; what changed since shows by itself." },
      risks: { title: "Risk register", purpose: "Risks by probability and impact, with owner, response and money at risk." },
      dashboard: { title: "Dashboard", purpose: "Progress, money, quality, risks and benefits: lights that follow rules." },
      escalation: { title: "Escalation log", purpose: "Open issues, whose turn it is by the clock, and what delay costs." },
      payout: { title: "Payout", purpose: "Payout curve, deferral, bonus bank and clawback." },
      people: { title: "Personal bonuses (confidential)", purpose: "Departments' shares among their people, in a workbook of its own." },
      cadence: { title: "Meeting rhythm", purpose: "Three tiers of meetings, their cost, decisions and actions." },
      home: { title: "Contents", purpose: "Links to every sheet, and the checks that are open on each." },
    } satisfies Record<SheetId, { title: string; purpose: string }>,
    examplesTitle: "Examples",
    examples: {
      "predictive-maintenance": {
        title: "Predictive maintenance",
        purpose: "The worked case: an electric-car maker, four departments, CNY (in Chinese).",
      },
      "returns-portal": { title: "Self-service returns portal", purpose: "A retailer's project in USD." },
      "smart-dispatch": {
        title: "Smart dispatch, as it failed",
        purpose: "What the checks say about a project without agreement (in Chinese).",
      },
      "theatre-scheduling": {
        title: "Operating theatre scheduling",
        purpose: "A hospital's IT project in USD, seven sheets.",
      },
      "statement-matching": {
        title: "Matching customers' statements",
        purpose: "A small one: three departments, four sheets (in Chinese).",
      },
    } satisfies Record<ExampleId, { title: string; purpose: string }>,
    generate: "Make the sheets",
    generateNamed: (title: string): string => `Make the sheets of “${title}”`,
    edit: "Look through first",
    editNamed: (title: string): string => `Look through first: ${title}`,
    file: "Project file",
    open: "Open a project file",
    save: "Save a project file",
    functionsTitle: "Functions",
    functionsPurpose: "For your own cells: NPV, payback, shares and more, with a reason where there is no answer.",
    functions: "Find a function",
    workbook: "This workbook",
    check: "Check the sheets",
    simulate: "Simulate the NPV",
    adopt: "Take over a responsibility grid",
    scheme: "Switch the RACI scheme",
    update: "Update the sheets",
    sign: "Keep the charter as signed",
    language: "Language of the sheets",
    calendarFile: "Calendar file of the meetings",
    share: "Before you share it",
    remove: "Remove XD's sheets",
    notOpened: (name: string): string => `“${name}” could not be opened.`,
    notJson: "It is not a project file: its text is not JSON.",
    more: (count: number): string => `and ${count} more`,
  },

  form: {
    start: "Start from",
    blank: "an empty form",
    fill: "Fill in",
    filled: (title: string): string => `Filled in from: ${title}.`,
    common: "Project",
    own: "Entries",
    optional: "may stay empty",
    none: "–",
    add: (label: string): string => `Add to ${label}`,
    up: (row: number): string => `Move row ${row} up`,
    down: (row: number): string => `Move row ${row} down`,
    removeRow: (row: number): string => `Remove row ${row}`,
    firstRow: "This is the first row.",
    lastRow: "This is the last row.",
    fewest: (count: number): string => `At least ${count} must stay.`,
    most: (count: number): string => `No more than ${count} fit.`,
    emptyList: "Nothing here yet.",
    pasteHint: "Rows copied in Excel can be pasted into any of these boxes.",
    gridHint: "Arrow keys move between the boxes.",
    gridEmpty: "Add tasks and roles above first.",
    showMore: (count: number): string => `Show ${count} more rows`,
    unnamed: (number: number): string => `no. ${number}`,
    toCorrect: (count: number): string => `${several(count, "entry needs", "entries need")} correcting.`,
    make: "Make the sheet",
    language: (name: string): string => `Sheets are written in ${name}.`,
    changeLanguage: "Change",
  },
  problem: (problem: Problem, bound: (value: number) => string): string => {
    switch (problem.code) {
      case "missing":
        return "Please fill this in.";
      case "not-a-text":
        return "Please enter text.";
      case "not-a-number":
        return "Please enter a number.";
      case "not-whole":
        return "Please enter a whole number.";
      case "not-a-day":
        return "Please enter a day like 2026-03-31.";
      case "not-a-list":
      case "not-a-record":
        return "Please fill in these rows.";
      case "not-names":
        return "Please enter names with commas between them.";
      case "unknown-field":
        return "This entry is not known here.";
      case "too-long":
        return `At most ${problem.max} characters fit.`;
      case "too-small":
        return problem.exclusive ? `Must be above ${bound(problem.min)}.` : `Must be at least ${bound(problem.min)}.`;
      case "too-large":
        return `Must be at most ${bound(problem.max)}.`;
      case "not-a-choice":
        return "Please choose one of the words offered.";
      case "too-few":
        return `At least ${problem.limit} needed; there are ${problem.count}.`;
      case "too-many":
        return `At most ${problem.limit} possible; there are ${problem.count}.`;
      case "repeated":
        return `“${problem.text}” already stands in row ${problem.first + 1}. Please use another name.`;
      case "separator-in-name":
        return `“${problem.text}” holds a comma or semicolon; please write it without.`;
      case "wrong-size":
        return `${problem.expected} entries needed; there are ${problem.count}.`;
      case "newer":
        return `Made by another version of XD; this one knows version ${problem.known}.`;
    }
  },

  preview: {
    title: "What will be made",
    sheet: "Sheet",
    lists: (name: string): string => `and “${name}”, unless it is there`,
    unit: "Amounts in",
    tasks: "Tasks",
    roles: "Roles",
    decided: "Tasks with exactly one who decides",
    periods: "Periods",
    lines: "Lines",
    npv: "Net present value",
    irr: "Internal rate of return",
    payback: "Payback, in periods",
    none: "none",
    weights: "Weights",
    earned: "Paid out in all",
    envelope: "Envelope",
    requested: "Requested in all",
    bestSet: "Best set",
    pool: "Bonus pool",
    shares: "Shared among",
    largest: "Largest share",
    to: (amount: string, name: string): string => `${amount} to ${name}`,
    remarks: "Remarks",
    noRemarks: "none",
    remarkCount: (count: number): string => String(count),
    incomplete: "Shown once all entries are right.",
    ofDrafts: "From the entries of this form; the sheet itself calculates with Excel.",
  },

  kit: {
    title: "Whole kit",
    intro: "Choose the sheets. They share project, date and unit, and link to one another.",
    include: (title: string): string => `Make “${title}”`,
    ready: "ready",
    toCorrect: (count: number): string => `${several(count, "entry", "entries")} to correct`,
    edit: (title: string): string => `Edit “${title}”`,
    make: "Make the sheets",
    confidential: (titles: string): string =>
      `Not for everybody: ${titles}. The page “Before you share it” makes a copy for others without them; hiding them protects nothing.`,
    toShare: "Go to that page",
    noneChosen: "Choose at least one sheet.",
    notReady: (titles: string): string => `Please correct first: ${titles}.`,
  },

  run: {
    title: "Making the sheets",
    preparing: "Preparing…",
    progress: (sheet: string, done: number, total: number): string => `Drawing “${sheet}”: ${done} of ${total} done`,
    bar: "Progress",
    keepOpen: "Please keep this pane open. If a cell is being edited, press Enter first.",
    cancel: "Cancel",
    cancelling: "Cancelling: the sheet at hand is finished first, then all are taken out.",
    cancelledTitle: "Cancelled",
    cancelled: "Nothing was left in the workbook.",
    failedTitle: "The sheets could not be made",
    unchanged: "What had been drawn was taken out again.",
    doneTitle: "The sheets are made",
    done: (count: number): string => `${several(count, "sheet stands", "sheets stand")} in the workbook:`,
    goTo: (sheet: string): string => `Go to ${sheet}`,
    next: "Next",
    nextCheck: "Check the sheets",
    nextShare: "Before you share it",
    nextSave: "Save a project file",
    linked: (name: string, count: number): string => `“${name}” now links to them: ${cells(count)}.`,
    differs: (name: string, address: string, typed: string, published: string): string =>
      `${name}, ${address}: “${typed}” was left alone; the sheet that owns it says “${published}”.`,
    undo: "Do not rely on Undo: “Remove XD's sheets” takes them out again.",
    idleTitle: "Nothing is being made",
    idle: "Choose a sheet on the start page.",
  },

  check: {
    title: "Check",
    running: "Checking…",
    again: "Check again",
    follow: "Follow my edits",
    paused: "Paused: check again with the button.",
    fix: "Fix",
    fixWith: "Put right by",
    choose: "choose…",
    apply: "Write it",
    fixed: "Written, and checked again.",
    changedMeanwhile: (place: string): string => `${place} was changed meanwhile; nothing was written. Please look again.`,
    solve: "Solve again",
    solveNamed: (sheet: string): string => `Solve ${sheet} again`,
    following: "Follows your edits.",
    comparing: "Comparing every formula with the one that XD wrote…",
    compared: "Formulas are compared when this page opens and when you check again.",
    noSheets: "There are no sheets of XD in this workbook.",
    noFindings: (sheets: number): string => `No remarks: ${several(sheets, "sheet is", "sheets are")} in order.`,
    notReady: (errors: number, sheets: string): string => `Not ready to hand on: ${several(errors, "error", "errors")} in ${sheets}.`,
    readyWithWarnings: (warnings: number): string => `Ready once ${several(warnings, "warning is", "warnings are")} answered.`,
    readyWithNotes: (notes: number): string => `Ready to hand on, with ${several(notes, "note", "notes")}.`,
    show: "Show",
    severityCount: (name: string, count: number): string => `${name} (${count})`,
    sheet: "Sheet",
    allSheets: "All sheets",
    hidden: (count: number): string => `${several(count, "remark", "remarks")} not shown.`,
    summary: (errors: number, warnings: number, notes: number): string =>
      `${several(errors, "error", "errors")}, ${several(warnings, "warning", "warnings")}, ${several(notes, "note", "notes")}.`,
    severity: { error: "Error", warning: "Warning", note: "Note" },
    sheetInOrder: "No remarks.",
    goTo: (place: string): string => `Go to ${place}`,
    cellGone: "Its cell is gone from the sheet.",
  },

  simulate: {
    title: "Simulate the NPV",
    intro:
      "Varies the drivers of the return model and writes what the NPV may become: mean, percentiles, the chance of a loss and a histogram.",
    looking: "Reading the model…",
    noModel: "There is no return model in this workbook.",
    makeModel: "Make a return model",
    model: "Model",
    noSheet: (model: string): string =>
      `“${model}” has no simulation sheet: it was deleted, or the model is of an earlier version. Save the project file and make the model again.`,
    noDrivers: (model: string): string =>
      `“${model}” has no drivers. Name a line and its low, likely and high factors in the table of drivers.`,
    correct: (model: string): string => `To put right in “${model}” first`,
    layout: (sheet: string, place: string): string =>
      place === ""
        ? `“${sheet}” has lost cells that the run writes to. Save the project file and make the model again.`
        : `“${sheet}”, ${place}: this block no longer fits, since rows were inserted or removed in it, or there are more drivers than it has rows. Remove the inserted rows, or make the model again.`,
    drivers: "Drivers",
    driver: (line: string, distribution: string, terms: readonly number[]): string =>
      `${line}: ${distribution}, ${terms.map((term) => `× ${term}`).join(", ")}`,
    pair: (first: string, second: string, rank: number): string => `${first} and ${second} move together: rank correlation ${rank}`,
    editDrivers: "Go to the table of drivers",
    trials: "Trials",
    seed: "Seed",
    seedHint: "The same seed gives the same figures.",
    between: (least: number, most: number): string =>
      `Please enter a whole number from ${least.toLocaleString("en-US")} to ${most.toLocaleString("en-US")}.`,
    correctFirst: "Please correct trials and seed first.",
    run: "Run the simulation",
    running: "Simulating…",
    progress: "Progress",
    percent: (done: number): string => `${done} %`,
    cancel: "Cancel",
    cancelled: "Cancelled. The sheet is as it was.",
    unchanged: "The sheet is as it was.",
    result: (unit: string): string => `NPV in ${unit}`,
    written: (sheet: string): string => `Written to “${sheet}”. It says so itself when inputs change.`,
    goTo: (place: string): string => `Go to ${place}`,
    mean: "Mean",
    deviation: "Standard deviation",
    loss: "Probability that NPV < 0",
  },

  update: {
    title: "Update the sheets",
    intro: "Brings the sheets up to date with the project: lists grow and shrink, links are made, what you typed stays.",
    looking: "Looking through the sheets…",
    working: "Updating…",
    noSheets: "There are no sheets of XD in this workbook.",
    current: "Every sheet is up to date.",
    done: (names: string): string => (names === "" ? "Nothing had to change." : `Updated: ${names}.`),
    notPutBack: "The update failed, and not everything could be put back. Close the workbook without saving, and open it again.",
    partly: "Sheets before it are done; this one and those after it are as they were.",
    at: (sheet: string, done: number, total: number): string => `“${sheet}”: ${done} of ${total} sheets done`,
    stopping: "Stops after this sheet.",
    stopped: "Stopped. The sheets that were done are up to date, the others are as they were.",
    today: (day: string): string => `Set the review date to ${day}`,
    dated: (names: string): string => `Review date set in ${names}; the other sheets follow.`,
    added: (label: string, entry: string): string => `${label}: “${entry}” is added.`,
    gone: (label: string, entry: string): string => `${label}: entry ${entry} leaves, since it is no longer in the project.`,
    offered: (label: string, entry: string): string => `${label}: also add “${entry}”`,
    alone: (label: string, entry: string): string => `${label}: “${entry}” is not in the project and stays; tick to remove it.`,
    emptied: (label: string, entries: string): string =>
      `${label}: the link of ${entries} leads nowhere any more; the cell becomes an empty input.`,
    comes: (sheet: string): string => `“${sheet}” belongs to it and is missing: it is made.`,
    orphan: "Left alone: the sheet of inputs that it belongs to is gone. Make the model anew, and delete this sheet.",
    copy: "Left alone: a copy of other inputs, whose formulas still speak of the sheets beside those. Make another model instead, or delete the copy.",
    misfit:
      "Left alone: a row or column was inserted into a table by hand, and XD cannot tell any more which lines are its own. Take it out, add the entry where the list is kept (Project, or “Project file”), and update again.",
    takesFrom: (title: string): string => `Takes figures of “${title}” from`,
    holds: (shown: string, count: number): string => `It holds ${several(count, "entry", "entries")}: ${shown}.`,
    differs: (typed: string, published: string): string => `Left alone: “${typed}” here, “${published}” on the sheet that owns it.`,
    byHand: "Left alone: changed by hand.",
    goTo: (place: string): string => `Go to ${place}`,
    extent: (moves: number, written: number): string =>
      `${several(moves, "row or column", "rows or columns")} inserted or removed, ${cells(written)} written.`,
    fault: (sentence: string): string => `Cannot be updated as it stands: ${sentence}`,
    lostTitle: "Some entries cannot be kept",
    agree: (count: number): string => `Remove ${several(count, "entry", "entries")} with what they hold`,
    agreeFirst: "Tick above that these entries may go.",
    update: "Update",
    again: "Look again",
  },

  guide: {
    title: (at: number, of: number, step: string): string => `Step ${at} of ${of}: ${step}`,
    progress: "Progress",
    steps: {
      project: { title: "the project", intro: "What is it called, and which day do its figures speak of?" },
      departments: { title: "departments", intro: "Who takes part, who leads each department, and what is its part?" },
      exchange: { title: "asked and offered", intro: "What is asked of each department, and what does it get in return?" },
      money: { title: "money", intro: "How much is applied for, at which rate, and what does it bring?" },
      roles: { title: "roles", intro: "Posts or people who do and decide: the columns of the responsibility matrix." },
      deciders: { title: "who decides", intro: "Who may approve which amount, and who approves and measures the bonus." },
    },
    posts: "One post for each department",
    mayWait: "What you leave open here can be filled in later.",
    toCorrect: (count: number): string => `${several(count, "entry needs", "entries need")} correcting first.`,
    back: "Previous step",
    next: "Next step",
    preview: "Preview the kit",
    investment: "Project budget",
    // What is usual before a project starts; people refine it.
    stages: [
      {
        stage: "1 Prepare",
        gate: "Goal, value and what each side gains are agreed",
        shortest: 1,
        longest: 2,
        tasks: ["Agree the goal and its value", "Know the stakeholders", "Design what each side gains", "List risks and resistance"],
      },
      {
        stage: "2 Negotiate",
        gate: "Every department has committed in writing",
        shortest: 2,
        longest: 3,
        tasks: ["Set the negotiation strategy", "Talk to each department", "Win backing from the top"],
      },
      {
        stage: "3 Set up",
        gate: "The charter is signed by every department",
        shortest: 1,
        longest: 1,
        tasks: ["Set up the project team", "Agree the rules of cooperation", "Sign the charter"],
      },
    ],
  },

  remove: {
    title: "Remove XD's sheets",
    intro: "Takes out sheets that XD made. Your other sheets stay. This cannot be undone with Undo.",
    looking: "Looking through the workbook…",
    none: "There are no sheets of XD in this workbook.",
    choose: "Sheets to remove",
    edited: "Something was changed here since it was made; that would be lost.",
    notEdited: "As it was made.",
    referred: (places: string): string => `Formulas elsewhere refer to it: ${places}.`,
    moreCells: (count: number): string => `and ${count} more`,
    links: "Formulas elsewhere that refer to them",
    asValues: "become the values that they show now",
    asBroken: "stay, and show #REF!",
    remove: (count: number): string => `Remove ${several(count, "sheet", "sheets")}`,
    noneChosen: "Choose at least one sheet.",
    keep: "Keep them all",
    done: (names: string): string => `Removed: ${names}.`,
    nothing: "Nothing was removed.",
    working: "Removing…",
  },

  share: {
    title: "Before you share it",
    seesTitle: "What recipients see",
    sees: [
      "Sheets that XD made hold Excel's own formulas. They calculate without XD.",
      "Cells with XD functions keep their value until they calculate anew; without XD they then show #NAME?.",
      "Excel may note in the file that XD was open. A recipient may then be asked to add it, or see a message that it is not there; the sheets work all the same.",
    ],
    cellsTitle: "Cells with XD functions",
    looking: "Looking through the workbook…",
    none: "None: nothing to do.",
    found: (count: number): string => `${cells(count)}:`,
    inSheet: (sheet: string, addresses: string, more: number): string => `${sheet}: ${addresses}${more > 0 ? ` and ${more} more` : ""}`,
    freeze: (count: number): string => `Turn ${cells(count)} into values`,
    freezeHint: "Keep a copy with the formulas: this may not be undone.",
    frozen: (count: number): string => `${cells(count)} now ${count === 1 ? "holds a value" : "hold values"}.`,
    working: "Writing values…",
    again: "Look again",
  },

  functions: {
    title: "Functions",
    intro: "Find a function, fill in its arguments and put the formula into the active cell.",
    search: "Search",
    searchHint: "A name or words, in English or Chinese. Enter opens the first one, the down arrow leads to the list.",
    list: "Functions found",
    found: (count: number): string => (count === 0 ? "Nothing found. Try fewer or other words." : several(count, "function", "functions")),
    all: "Show all",
    back: "All functions",
    args: "Arguments",
    argsHint: "A range such as B3:E3, a number such as 0.1, a text in quotes, or a list such as {1,2,3}.",
    optional: "may stay empty",
    selection: "Use selection",
    selectionFor: (name: string): string => `Use selection for ${name}`,
    notSelected: "The selection could not be used.",
    missing: "Please fill this in.",
    comma: "Please write decimals with a point, and several values as a list in braces: {1,2,3}.",
    unclosed: "A bracket or quotation mark is not closed.",
    incomplete: (names: string): string => `Please look at these arguments first: ${names}.`,
    formula: "Formula",
    insert: "Insert into the active cell",
    inserting: "Inserting…",
    inserted: (place: string): string => `The formula stands in ${place}.`,
    notInserted: "The formula was not inserted.",
    notUnderstood: "Excel does not understand it: look for a text without quotes or a name that does not exist.",
    occupied: (place: string): string => `${place} is not empty`,
    holds: (content: string): string => `It holds: ${content}`,
    choose: "Nothing was written. Select another cell and insert again, or replace what it holds.",
    replace: (place: string): string => `Replace what ${place} holds`,
    keep: "Leave it",
    example: "Example",
    shows: (answer: string): string => `shows ${answer}`,
    fillExample: "Fill in the example",
    twin: "In Excel's own functions",
    noTwin: "Excel has no formula of its own for this.",
    copyTwin: "Copy",
    copyTwinNamed: "Copy the formula of Excel's own functions",
    insertTwin: "Insert",
    insertTwinNamed: "Insert the formula of Excel's own functions",
    copied: "Copied.",
    notCopied: "Copying is blocked here: select the formula and press Ctrl+C (on a Mac Cmd+C).",
    help: "Help page",
  },

  project: {
    title: "Project file",
    intro: "All entries as text (JSON): keep it, send it, open it here again.",
    fromWorkbook: (sheets: string): string => `From the sheets in this workbook: ${sheets}.`,
    fromForms: "From the forms of this pane: the workbook has no sheets of XD yet.",
    skipped: (sheet: string, fault: string): string => `“${sheet}” is left out: ${fault}`,
    nothing: "There is nothing to save yet: make a sheet or fill in a form first.",
    looking: "Reading the sheets…",
    text: "Text of the project file",
    download: "Download",
    downloadHint: "If nothing is downloaded, this Excel blocks it: copy the text instead.",
    copy: "Copy",
    copied: "Copied.",
    notCopied: "Copying is blocked here: the text is selected, press Ctrl+C (on a Mac Cmd+C).",
    fileName: (project: string): string => `${project}.xd.json`,
  },

  settings: {
    title: "Settings",
    language: "Language of this pane",
    sheetLanguage: "Language of new sheets",
    sheetLanguageHint: "Sheets that stand there keep theirs.",
    languages: { "en-US": "English", "zh-CN": "中文" },
    theme: "Colours",
    themes: { auto: "As Office", light: "Light", dark: "Dark", contrast: "High contrast" },
    kept: "Kept in this browser, not in the workbook.",
  },

  excel: {
    codes: {
      FileNotGiven: "Excel did not hand over the workbook's file. Below is the way by hand.",
      UnknownFile: "XD cannot take this file apart: it is protected, or of another kind. Save it as an .xlsx workbook, then try again.",
      NothingVisible: "No visible sheet would be left. Show one of those that go over, then try again.",
      InvalidOperationInCellEditMode: "A cell is being edited. Press Enter or Esc in Excel, then try again.",
      AccessDenied: "A sheet or the workbook is protected, or open for reading only. Remove the protection, then try again.",
      ItemNotFound: "It is no longer in the workbook: somebody renamed or removed it.",
      ItemAlreadyExists: "A sheet of that name has just been added. Please try again.",
      InvalidArgument: "Excel refused what XD wrote. The workbook was not changed.",
      InvalidSelection: "Select one block of cells on a sheet, then try again.",
      GeneralException: "Excel could not do it. Close open dialogs, go back to this workbook and try again.",
      InactiveWorkbook: "Another workbook is in front. Go back to this one and try again.",
      ActivityLimitReached: "Excel is busy. Wait a moment, then try again.",
      RequestAborted: "Excel stopped the request. Please try again.",
      RequestPayloadSizeLimitExceeded: "That is too much for Excel on the web at once. Make fewer sheets, or use the desktop.",
      ResponsePayloadSizeLimitExceeded: "The workbook is too large to be read on the web. Use Excel on the desktop.",
      ConnectionFailure: "The connection to Excel was lost. Check the network, then try again.",
      UnsupportedOperation: "This kind of sheet or this Excel cannot do it.",
      ApiNotFound: "This Excel is too old for it. Excel 2021 or newer, or Excel on the web, can do it.",
    } as Readonly<Record<string, string>>,
    unknown: (code: string): string => `Excel answered with “${code}”. Please try again; if it happens again, tell us this code.`,
    bug: "Something went wrong in XD. Please try again.",
  },
};

export type Words = typeof words;
