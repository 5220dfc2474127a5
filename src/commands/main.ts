// Where the page starts as a whole: the pane, and the commands that lead it.
import { pane } from "../taskpane/main";
import { associateCommands } from "./associate";

void pane.then((mounted) => {
  if (!mounted) return;
  associateCommands(
    mounted.store,
    (id, handler) => Office.actions.associate(id, handler),
    () => Office.addin.showAsTaskpane(),
  );
});
