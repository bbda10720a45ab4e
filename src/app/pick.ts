import type { Hit } from "../engine/search.ts";
import { type Action, addActor, inTurn, put, select, setWindow } from "../state/actions.ts";
