import type { Desk } from "../commands/command";
import { press } from "../commands/press";
import { commands } from "../commands/index";
import type { PaneRequest } from "../taskpane/request";

/** What of Office the ribbon's buttons need. */
interface Ribbon {
  readonly actions: Pick<typeof Office.actions, "associate">;
  readonly addin: Pick<typeof Office.addin, "showAsTaskpane">;
}

/** A button says what to end when it is done; a keyboard shortcut does not. */
type Pressed = Pick<Office.AddinCommands.Event, "completed"> | undefined;

/**
 * Ties buttons and keyboard shortcuts to the commands. Pressed early, they wait for the desk. Each opens the pane and
 * gives it its request; where the workbook cannot be read, the pane itself shows why.
 */
export function tieRibbon(ribbon: Ribbon, desk: Promise<Desk>, send: (request: PaneRequest) => void): void {
  for (const [name, command] of Object.entries(commands)) {
    ribbon.actions.associate(name, async (pressed: Pressed) => {
      try {
        await ribbon.addin.showAsTaskpane();
        await desk.then(
          (desk) => press(command, desk, send),
          // There is no pane; in its place stands why.
          () => send({}),
        );
      } finally {
        pressed?.completed();
      }
    });
  }
}
