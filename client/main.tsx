import "./mantine.css";
import "./theme.css";
import { MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { BrowserRouter } from "react-router";
import { App } from "./app.tsx";
import { takeLinkToken } from "./link-token.ts";
import { styleNonce } from "./nonce.ts";
import { openSession } from "./session.ts";
import { theme } from "./theme.ts";
import { allowStyles } from "./trusted-types.ts";
import { finishSignOut } from "./ways.ts";

allowStyles();
takeLinkToken();
openSession();
finishSignOut();

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no element #root");

createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={styleNonce}>
      <BrowserRouter useTransitions={false}>
        <App />
      </BrowserRouter>
      <Notifications position="bottom-right" limit={4} />
    </MantineProvider>
  </StrictMode>,
);
