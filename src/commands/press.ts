import type { PaneRequest } from "../taskpane/request";
import type { Command, Desk } from "./command";

/**
 * Does what a button of the ribbon asks for, and tells the pane. What goes wrong is shown there, where the buttons are
 * that do the same, with one that does it again.
 */
export async function press(
  command: Command,
  desk: Desk,
  send: (request: PaneRequest) => void,
): Promise<void> {
  try {
    send(await command(desk));
  } catch (problem) {
    const again = () => void press(command, desk, send);
    send({ tab: "fill", run: { kind: "failed", problem, again } });
  }
}
