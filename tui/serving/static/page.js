"use strict";

// Runs after textual.js, which begins when the page is loaded.

function is(state) {
  return document.body.classList.contains(state);
}

addEventListener("DOMContentLoaded", () => {
  // Where the app is, only the browser knows for certain.
  const scheme = location.protocol === "https:" ? "wss:" : "ws:";
  document.getElementById("terminal").dataset.sessionWebsocketUrl = `${scheme}//${location.host}/ws`;
  document.getElementById("again").addEventListener("click", () => location.assign("/"));
  new MutationObserver(takeKeys).observe(document.body, { attributeFilter: ["class"] });
});

// Whoever opens the page can type at once, and at its end press Enter.
function takeKeys() {
  if (is("-closed")) {
    document.getElementById("again").focus();
  } else if (is("-first-byte")) {
    document.querySelector(".xterm-helper-textarea").focus();
  }
}

// For a download textual.js opens a window, which many browsers suppress. A link they follow.
const openWindow = window.open;
window.open = (address, ...others) => {
  if (!String(address).startsWith(`${location.origin}/download/`)) {
    return openWindow.call(window, address, ...others);
  }
  const link = Object.assign(document.createElement("a"), { href: address, download: "" });
  link.click();
  return null;
};

// Leaving the page ends the visit and deletes its case: the browser asks first.
addEventListener("beforeunload", (event) => {
  if (is("-first-byte") && !is("-closed")) {
    event.preventDefault();
  }
});
