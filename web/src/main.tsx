import "./style/page.css";
import "./style/tabs.css";
import "./style/copy-desk.css";
import "./style/map.css";
import "./style/card.css";
import "./style/licences.css";
import "./style/screens.css";
import { render } from "preact";
import { pointerMoved, start } from "./actions.ts";
import { acceptFiles } from "./drop.ts";
import { App } from "./views/app.tsx";

render(<App />, document.body);
acceptFiles();
addEventListener("pointermove", pointerMoved, { passive: true });
void start();
