// The keyboard, wherever the focus is but in a field that takes letters.

export function listen(actions) {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const where = event.target;
    if (where.matches("input, select, textarea")) return;
    if (event.code === "Space" && where.matches("button, a")) return;
    const digit = /^Digit([1-8])$/.exec(event.code);
    const action = digit
      ? () => actions.layer(Number(digit[1]) - 1, event.shiftKey ? "solo" : "mute")
      : { Space: actions.play, ArrowLeft: () => actions.move(-5), ArrowRight: () => actions.move(5),
          KeyN: actions.compose, KeyE: actions.endless, KeyM: actions.silence }[event.code];
    if (!action) return;
    event.preventDefault();
    action();
  });
}
