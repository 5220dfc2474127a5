import { wholeWay } from "./whole-way";

wholeWay("zh-CN");
