"use strict";
/* Pointing at a line lights its evidence in the text, and the other way round. The page reads without this. */
for (const sheet of document.querySelectorAll(".sheet")) {
  const pane = sheet.querySelector(".text");
  const marks = [...sheet.querySelectorAll("mark")].map((mark) => [mark, mark.dataset.acts.split(" ")]);
  const lines = [...sheet.querySelectorAll(".line")];
  const citedBy = (line) => line.dataset.acts.split(" ");
  const light = (acts) => {
    for (const [mark, cited] of marks) mark.classList.toggle("lit", cited.some((act) => acts.includes(act)));
    for (const line of lines) line.classList.toggle("lit", citedBy(line).some((act) => acts.includes(act)));
  };
  const reveal = (act) => {
    const found = marks.find(([, cited]) => cited.includes(act));
    if (!found || getComputedStyle(pane).overflowY !== "auto") return;
    const box = found[0].getBoundingClientRect();
    const frame = pane.getBoundingClientRect();
    if (box.top < frame.top || box.bottom > frame.bottom) pane.scrollTop += box.top - frame.top - frame.height / 3;
  };
  for (const line of lines) {
    const show = () => { light(citedBy(line)); reveal(citedBy(line)[0]); };
    line.addEventListener("mouseenter", show);
    line.addEventListener("focusin", show);
    line.addEventListener("mouseleave", () => light([]));
    line.addEventListener("focusout", () => light([]));
  }
  for (const [mark, cited] of marks) {
    mark.addEventListener("mouseenter", () => light(cited));
    mark.addEventListener("mouseleave", () => light([]));
  }
}
