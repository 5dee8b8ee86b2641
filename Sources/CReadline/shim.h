// GNU Readline 8.2 for Swift. Its settings are C globals, which Swift 6 refuses to touch: each
// setting that lofi needs is a function here, with its reason.
#pragma once

#include <stdio.h>  // first: Readline's own headers use FILE and forget to say so

#include <readline/history.h>
#include <readline/readline.h>

// `$if lofi` in ~/.inputrc.
static inline void lofi_readline_name(void) { rl_readline_name = "lofi"; }

// Signals are lofi's own: Ctrl-C must reach a training too, and Readline's handlers restart
// the system call that should come back.
static inline void lofi_readline_leave_signals(void) {
  rl_catch_signals = 0;
  rl_catch_sigwinch = 0;
}

// Readline would write LINES and COLUMNS into the environment, where they grow stale, and
// setenv beside another thread's getenv is a race.
static inline void lofi_readline_leave_environment(void) { rl_change_environment = 0; }

// The arrows search for what stands before the cursor. Bound before ~/.inputrc is read, which so
// has the last word; Readline binds its own arrows only where nothing is bound yet.
static inline void lofi_readline_search_by_arrows(void) {
  Keymap maps[] = {emacs_standard_keymap, vi_insertion_keymap, vi_movement_keymap};
  for (int map = 0; map < 3; map++) {
    rl_bind_keyseq_in_map("\033[A", rl_history_search_backward, maps[map]);
    rl_bind_keyseq_in_map("\033OA", rl_history_search_backward, maps[map]);
    rl_bind_keyseq_in_map("\033[B", rl_history_search_forward, maps[map]);
    rl_bind_keyseq_in_map("\033OB", rl_history_search_forward, maps[map]);
  }
}

// Only with time stamps, marked by '#', are the lines of one entry read back as one entry.
static inline void lofi_history_keep_lines_together(void) {
  history_comment_char = '#';
  history_write_timestamps = 1;
}

// How many entries were dropped from the front to stay under the limit: `history_base` is the
// number of the first one kept, counted from 1.
static inline int lofi_history_dropped(void) { return history_base - 1; }

// The number of entries held.
static inline int lofi_history_count(void) { return history_length; }

// Tab asks lofi and nothing else: `words` says where the word begins, `find` what it can become,
// `show` draws the candidates.
static inline void lofi_readline_complete(
    char *(*words)(void), rl_completion_func_t *find, rl_compdisp_func_t *show) {
  rl_completion_word_break_hook = words;
  rl_attempted_completion_function = find;
  rl_completion_display_matches_hook = show;
  // Quotes are lofi's: it knows whether a text goes on behind a folder's name.
  rl_completer_quote_characters = NULL;
  rl_basic_quote_characters = NULL;
  // As lofi orders them: the likeliest first.
  rl_sort_completion_matches = 0;
}

// For the candidates just found: no file names of Readline's own, and what to write behind a
// single one, 0 for nothing.
static inline void lofi_readline_found(int ending) {
  rl_attempted_completion_over = 1;
  rl_completion_append_character = ending;
}

static inline int lofi_readline_cursor(void) { return rl_point; }
