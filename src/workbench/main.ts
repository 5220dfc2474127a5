// The browser page: a grid in Excel's place, and beside it the same pane that runs in Excel.
import { hostFunctions } from "../functions";
import { createHost, type ClientScript, type Host } from "../host";
import { createGrid, drawCharts } from "../host/grid";
import { locales, type Locale, type Localized } from "../i18n/locale";
import { excelActions } from "../taskpane/excel-actions";
import { exampleIds, loadExample, type ExampleId } from "../taskpane/examples";
import { pane } from "../taskpane/main";
import { browserEnvironment, type MountedPane } from "../taskpane/mount";
import { loadPreferences, savePreferences } from "../taskpane/preferences";
import { openSheetIds, type SheetId } from "../taskpane/route";
import { generate } from "../taskpane/run";
import { loadWords } from "../taskpane/strings";
import { byId } from "./dom";
import { createDivider } from "./divider";
import { downloadBytes, downloadFile, emptyWorkbook, isEmpty, openFile } from "./files";
import { latinLoaded, standIn } from "./fonts";
import { refusedCells } from "./refused-cells";
import { confirmNew, drawToolbar, showMessage } from "./toolbar";
import { workbenchWords } from "./words";
import "./workbench.css";

declare global {
  /** Microsoft's client, which the page loads from its own files. */
  var excelClient: ClientScript | undefined;
  /** For the browser tests and the curious: the workbook behind the grid. */
  var xdHost: Host | undefined;
}

const wished = new URLSearchParams(location.search);
const languageNames: Localized<string> = { "en-US": workbenchWords["en-US"].languageName, "zh-CN": workbenchWords["zh-CN"].languageName };

void start();

async function start(): Promise<void> {
  const environment = browserEnvironment();
  const kept = loadPreferences(environment);
  const asked = locales.find((one) => one === wished.get("lang"));
  const locale = asked ?? kept.locale;
  // In the gallery's frame a sheet is looked at, and nothing is remembered.
  const isView = wished.get("view") === "sheet";
  document.body.classList.toggle("is-view", isView);
  if (asked && !isView) savePreferences(environment, { ...kept, locale: asked, sheetLocale: asked });
  try {
    standIn();
    await latinLoaded();
    const grid = createGrid(byId("workbench-grid"), locale);
    if (!globalThis.excelClient) throw new Error("this build has no Excel client");
    let spoken = locale;
    const host = await createHost({
      engine: grid.engine,
      clientSource: globalThis.excelClient,
      displayLanguage: locale,
      platform: "PC",
      onWorkbookOpened: (file) => {
        downloadBytes(file, `${workbenchWords[spoken].copyName}.xlsx`);
        showMessage(workbenchWords[spoken].copyOpened, workbenchWords[spoken]);
      },
    });
    globalThis.xdHost = host;
    const refused = refusedCells();
    grid.explainErrors(refused.reasonAt);
    const register = (words: Locale): void => {
      const functions = refused.watch(hostFunctions(words));
      host.engine.register(functions);
      grid.describe(functions);
    };
    register(locale);
    drawCharts(grid, host.workbook);
    // From here on the pane finds its Office.
    host.install();
    const mounted = await pane;
    if (!mounted) throw new Error("the pane did not start");
    run(host, mounted, (next) => {
      spoken = next;
      grid.setLocale(next);
      register(next);
    });
    document.documentElement.dataset["ready"] = "true";
    const example = exampleIds.find((id) => id === wished.get("example"));
    if (!example) return;
    if (isView) mounted.store.setState({ sheetLocale: locale });
    const sheets = wished.get("sheets")?.split(",");
    await makeExample(mounted, example, (id) => sheets?.includes(id) ?? true);
  } catch (error) {
    showMessage(workbenchWords[locale].notStarted, workbenchWords[locale]);
    throw error;
  }
}

/** The bar and what its controls do. The pane's store says which language is spoken: it may be changed there too. */
function run(host: Host, mounted: MountedPane, speakToGrid: (locale: Locale) => void): void {
  const { store } = mounted;
  const divider = createDivider();
  let fileName: string | undefined;
  const say = () => workbenchWords[store.getState().locale];
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      console.warn(error);
      showMessage(say().failed, say());
    }
  };
  const draw = (): void => {
    const { locale, words } = store.getState();
    document.title = say().title;
    byId("workbench-grid").setAttribute("aria-label", say().grid);
    byId("workbench-divider").setAttribute("aria-label", say().paneWidth);
    drawToolbar(
      {
        locale,
        say: say(),
        languageNames,
        examples: exampleIds.map((id) => ({ id, title: words.home.examples[id].title })),
        isPaneShown: divider.isPaneShown(),
      },
      {
        newBook: () =>
          attempt(async () => {
            if (!isEmpty(await host.snapshot()) && !(await confirmNew(say()))) return;
            await host.load(emptyWorkbook);
            fileName = undefined;
          }),
        open: async (file) => {
          try {
            await openFile(host, file);
            fileName = file.name;
          } catch (error) {
            showMessage(say().notOpened(file.name) + reasonOf(error), say());
          }
        },
        download: () => attempt(() => downloadFile(host, fileName ?? `${say().fileName}.xlsx`)),
        example: (id) => attempt(() => makeExample(mounted, id)),
        speak: async (next) => {
          const nextWords = await loadWords(next);
          store.setState({ locale: next, sheetLocale: next, words: nextWords });
          savePreferences(browserEnvironment(), store.getState());
        },
        showPane: (shown) => {
          divider.showPane(shown);
          draw();
        },
      },
    );
  };
  const reasonOf = (error: unknown): string => {
    const code = (error as { readonly refusal?: { readonly code?: string } }).refusal?.code;
    return say().reasons[code ?? ""] ?? say().unknownReason;
  };
  draw();
  store.subscribe((state, before) => {
    if (state.words === before.words && state.locale === before.locale) return;
    if (state.locale !== before.locale) speakToGrid(state.locale);
    draw();
  });
}

async function makeExample({ store }: MountedPane, id: ExampleId, isWished: (id: SheetId) => boolean = () => true): Promise<void> {
  const project = await loadExample(id);
  const ids = openSheetIds.filter((sheet) => project.sheets[sheet] !== undefined && isWished(sheet));
  await generate(store, excelActions, project, ids);
}
