// The calls with which the client registers for events on worksheets.
import { acknowledged } from "../wire/members";

/** The client filters events itself; registering needs no answer beyond yes. */
export const registrations = acknowledged(
  ...[
    "DataChangedEvent",
    "ActivatedEvent",
    "DeactivatedEvent",
    "AddedEvent",
    "DeletedEvent",
    "CalculatedEvent",
    "SelectionChangedEvent",
    "EventNameChanged",
  ].flatMap((event) => [`_Register${event}`, `_Unregister${event}`]),
);
