import { wholeWay } from "./whole-way";

wholeWay("en-US");
