// A workbook with a screen: the same engine as without one, with Univer's grid drawn into an element of a page.
import { createWorkbook } from "../engine/create-univer";
import type { Engine, EngineFunction } from "../engine/engine";
import { UniverEngine } from "../engine/univer-engine";
import {
  BooleanNumber,
  CommandType,
  ICommandService,
  LocaleType,
  LogLevel,
  Univer,
  UniverFormulaEnginePlugin,
  UniverSheetsFormulaPlugin,
  UniverSheetsPlugin,
} from "../engine/univer";
import type { Injector } from "../engine/univer";
import { explainErrors, type ReasonAt } from "./error-reasons";
import { watchGeometry } from "./geometry";
import type { Geometry } from "./geometry";
import {
  defaultTheme,
  FunctionType,
  IDescriptionService,
  LocaleService,
  UniverDataValidationPlugin,
  UniverDocsPlugin,
  UniverDocsUIPlugin,
  UniverRenderEnginePlugin,
  UniverSheetsConditionalFormattingPlugin,
  UniverSheetsConditionalFormattingUIPlugin,
  UniverSheetsDataValidationPlugin,
  UniverSheetsDataValidationUIPlugin,
  UniverSheetsFormulaUIPlugin,
  UniverSheetsNumfmtPlugin,
  UniverSheetsNumfmtUIPlugin,
  UniverSheetsUIPlugin,
  UniverUIPlugin,
} from "./packages";
import { makeValidatorPatient } from "./patient-validator";
import { redrawWhenStale } from "./redraw";
import { mirrorRules } from "./rule-mirror";
import { words as enUS } from "./words-en-US";
import { words as zhCN } from "./words-zh-CN";

export type GridLocale = "en-US" | "zh-CN";

export interface Grid {
  readonly engine: Engine;
  setLocale(locale: GridLocale): void;
  /** Shows what these functions do, and their arguments, while a formula is typed; replaces what was shown before. */
  describe(functions: readonly Pick<EngineFunction, "name" | "description" | "parameters">[]): void;
  /** Asks for the reason of a cell in error where the pointer rests on one, and shows it. */
  explainErrors(reasonAt: ReasonAt): void;
  /** Calls back, once at once, whenever the visible part of the sheet moves, is scaled, or becomes another sheet's. */
  onGeometry(listener: (geometry: Geometry) => void): () => void;
  /** Calls back whenever anything in the workbook changed, by whatever hand. */
  onChange(listener: () => void): () => void;
  dispose(): void;
}

const univerLocale: Readonly<Record<GridLocale, LocaleType>> = { "en-US": LocaleType.EN_US, "zh-CN": LocaleType.ZH_CN };

/** Rules come from the host, which keeps its own book of them: what a person made in these panels would be lost in the file. */
const hidden = { hidden: true };
const menu = {
  "sheet.menu.data-validation": hidden,
  "sheet.menu.conditional-formatting": hidden,
};

makeValidatorPatient();

/**
 * Draws a grid with an empty workbook.
 *
 * @param element a block with a size; the grid fills it and follows it
 */
export function createGrid(element: HTMLElement, locale: GridLocale): Grid {
  const univer = new Univer({
    theme: defaultTheme,
    locale: univerLocale[locale],
    locales: { [LocaleType.EN_US]: enUS, [LocaleType.ZH_CN]: zhCN },
    logLevel: LogLevel.ERROR,
  });
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverUIPlugin, { container: element, ribbonType: "simple", disableAutoFocus: true, menu });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsUIPlugin, { disableAutoFocus: true, menu });
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverSheetsNumfmtUIPlugin);
  univer.registerPlugin(UniverDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  // A list stays beside the cell, as in Excel: a search box would take the keys from a person who types, and its link leads to a hidden panel.
  univer.registerPlugin(UniverSheetsDataValidationUIPlugin, { menu, showSearchOnDropdown: false, showEditOnDropdown: false });
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingUIPlugin, { menu });
  const unitId = createWorkbook(univer);
  const injector = univer.__getInjector();
  const engine = new UniverEngine(univer, unitId, "timer");
  const stops = [mirrorRules(injector, unitId), redrawWhenStale(injector, unitId)];
  return {
    engine,
    setLocale: (next) => injector.get(LocaleService).setLocale(univerLocale[next]),
    describe: (functions) => describe(injector, functions),
    explainErrors: (reasonAt) => explainErrors(injector, unitId, reasonAt),
    onGeometry: (listener) => watchGeometry(injector, unitId, listener),
    onChange: (listener) => {
      const subscription = injector.get(ICommandService).onCommandExecuted(({ type }) => {
        if (type === CommandType.MUTATION) listener();
      });
      return () => subscription.dispose();
    },
    dispose: () => {
      for (const stop of stops) stop();
      engine.dispose();
    },
  };
}

function describe(injector: Injector, functions: Parameters<Grid["describe"]>[0]): void {
  const descriptions = injector.get(IDescriptionService);
  descriptions.unregisterDescriptions(functions.map(({ name }) => name.toUpperCase()));
  descriptions.registerDescriptions(
    functions.map(({ name, description = "", parameters }) => ({
      functionName: name.toUpperCase(),
      functionType: FunctionType.User,
      description,
      abstract: description,
      functionParameter: parameters.map((parameter) => ({
        name: parameter.name,
        detail: parameter.description ?? "",
        example: "",
        require: parameter.optional ? BooleanNumber.FALSE : BooleanNumber.TRUE,
        repeat: parameter.repeating ? BooleanNumber.TRUE : BooleanNumber.FALSE,
      })),
    })),
  );
}
