// FluidSynth, which plays SoundFonts. The library is opened at first use, since opening it takes longer than
// all of lofi's start: so nothing is linked, and the functions stand here as pointers with the types of the header.
#ifndef LOFI_CFLUIDSYNTH_SHIM_H
#define LOFI_CFLUIDSYNTH_SHIM_H

#include <fluidsynth.h>

typedef __typeof__(&new_fluid_settings) lofi_new_fluid_settings;
typedef __typeof__(&delete_fluid_settings) lofi_delete_fluid_settings;
typedef __typeof__(&fluid_settings_setint) lofi_fluid_settings_setint;
typedef __typeof__(&fluid_settings_setnum) lofi_fluid_settings_setnum;
typedef __typeof__(&fluid_settings_setstr) lofi_fluid_settings_setstr;
typedef __typeof__(&new_fluid_synth) lofi_new_fluid_synth;
typedef __typeof__(&delete_fluid_synth) lofi_delete_fluid_synth;
typedef __typeof__(&fluid_synth_sfload) lofi_fluid_synth_sfload;
typedef __typeof__(&fluid_synth_set_channel_type) lofi_fluid_synth_set_channel_type;
typedef __typeof__(&fluid_synth_noteon) lofi_fluid_synth_noteon;
typedef __typeof__(&fluid_synth_noteoff) lofi_fluid_synth_noteoff;
typedef __typeof__(&fluid_synth_cc) lofi_fluid_synth_cc;
typedef __typeof__(&fluid_synth_program_change) lofi_fluid_synth_program_change;
typedef __typeof__(&fluid_synth_pitch_bend) lofi_fluid_synth_pitch_bend;
typedef __typeof__(&fluid_synth_channel_pressure) lofi_fluid_synth_channel_pressure;
typedef __typeof__(&fluid_synth_nwrite_float) lofi_fluid_synth_nwrite_float;
typedef __typeof__(&fluid_set_log_function) lofi_fluid_set_log_function;
typedef __typeof__(&new_fluid_audio_driver2) lofi_new_fluid_audio_driver2;
typedef __typeof__(&delete_fluid_audio_driver) lofi_delete_fluid_audio_driver;

#endif
