import "@fontsource-variable/inter/wght.css";
import "./fonts.css";
import "./base.css";
import "../theme/tokens.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { must } from "../base/assert.ts";
import { App } from "./App.tsx";
import { startApp } from "./boot.dom.ts";

const app = startApp(window);
createRoot(must(document.getElementById("root"), "the page's root")).render(
  <StrictMode>
    <App app={app} />
  </StrictMode>,
);
