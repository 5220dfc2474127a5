// What the ribbon and the keyboard do: they lead the pane to a page and show it.
import { goToPage, type PaneStore } from "../taskpane/store";
import type { Route } from "../taskpane/route";
import { commandIds, type CommandId } from "./ids";

/** Where each command leads; undefined stays where the pane is. */
const routes: Readonly<Record<CommandId, Route | undefined>> = {
  showPane: undefined,
  newRaci: { page: "sheet", id: "raci" },
  newModel: { page: "sheet", id: "model" },
  newPool: { page: "sheet", id: "pool" },
  newKit: { page: "kit" },
  check: { page: "check" },
  functions: { page: "functions" },
  share: { page: "share" },
};

/** What Office hands to a command. A keyboard shortcut hands nothing. */
export interface CommandEvent {
  completed(): void;
}

/**
 * Gives every command its work.
 * @param associate Office.actions.associate
 * @param show      Office.addin.showAsTaskpane
 */
export function associateCommands(
  store: PaneStore,
  associate: (id: CommandId, handler: (event?: CommandEvent) => Promise<void>) => void,
  show: () => Promise<void>,
): void {
  for (const id of commandIds) {
    associate(id, async (event) => {
      try {
        const route = routes[id];
        if (route) goToPage(store, route);
        await show();
      } catch {
        // Where Office cannot show the pane the route stands, and the pane opens on it.
      } finally {
        event?.completed(); // without it Office holds back every later command
      }
    });
  }
}
