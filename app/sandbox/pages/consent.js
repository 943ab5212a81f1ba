// SPDX-License-Identifier: GPL-3.0-or-later
"use strict";
const page = document.body.dataset;

// The headless demonstration: long enough for a picture of the page.
if (page.press)
  setTimeout(() => document.getElementById(page.press).click(), 1500);

if (page.popup) {
  document.getElementById("open").addEventListener("click", () => {
    const opened = window.open(page.popup, "consent", "width=520,height=640");
    const watch = setInterval(() => {
      if (opened && opened.closed) {
        clearInterval(watch);
        location.reload();
      }
    }, 300);
  });
}

if (page.close)
  setTimeout(() => window.close(), 1200);
