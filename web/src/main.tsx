import "./style/page.css";
import { render } from "preact";
import { start } from "./actions.ts";
import { App } from "./views/app.tsx";

render(<App />, document.body);
void start();
