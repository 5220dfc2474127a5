// Style sheets are taken from the page's bundle; they export nothing.
declare module "*.css";
