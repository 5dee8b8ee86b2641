import CFluidSynth

/// The functions of FluidSynth that lofi calls.
struct FluidSynth: Sendable {
  let newSettings: lofi_new_fluid_settings
  let deleteSettings: lofi_delete_fluid_settings
  let setWhole: lofi_fluid_settings_setint
  let setNumber: lofi_fluid_settings_setnum
  let setText: lofi_fluid_settings_setstr
  let newSynth: lofi_new_fluid_synth
  let deleteSynth: lofi_delete_fluid_synth
  let loadSoundFont: lofi_fluid_synth_sfload
  let setChannelType: lofi_fluid_synth_set_channel_type
  let noteOn: lofi_fluid_synth_noteon
  let noteOff: lofi_fluid_synth_noteoff
  let control: lofi_fluid_synth_cc
  let changeProgram: lofi_fluid_synth_program_change
  let bend: lofi_fluid_synth_pitch_bend
  let press: lofi_fluid_synth_channel_pressure
  let write: lofi_fluid_synth_nwrite_float
  let newDriver: lofi_new_fluid_audio_driver2
  let deleteDriver: lofi_delete_fluid_audio_driver

  /// The library, opened at the first call.
  ///
  /// - Throws: ``AudioError/noLibrary(name:package:)``.
  static func library() throws(AudioError) -> FluidSynth { try opened.get() }

  private static let opened = Result { () throws(AudioError) in try FluidSynth() }

  private init() throws(AudioError) {
    let library = try SystemLibrary("libfluidsynth.so.3", package: "libfluidsynth3")
    newSettings = try library.function("new_fluid_settings")
    deleteSettings = try library.function("delete_fluid_settings")
    setWhole = try library.function("fluid_settings_setint")
    setNumber = try library.function("fluid_settings_setnum")
    setText = try library.function("fluid_settings_setstr")
    newSynth = try library.function("new_fluid_synth")
    deleteSynth = try library.function("delete_fluid_synth")
    loadSoundFont = try library.function("fluid_synth_sfload")
    setChannelType = try library.function("fluid_synth_set_channel_type")
    noteOn = try library.function("fluid_synth_noteon")
    noteOff = try library.function("fluid_synth_noteoff")
    control = try library.function("fluid_synth_cc")
    changeProgram = try library.function("fluid_synth_program_change")
    bend = try library.function("fluid_synth_pitch_bend")
    press = try library.function("fluid_synth_channel_pressure")
    write = try library.function("fluid_synth_nwrite_float")
    newDriver = try library.function("new_fluid_audio_driver2")
    deleteDriver = try library.function("delete_fluid_audio_driver")
    // It would write its warnings over what lofi shows.
    let setLog: lofi_fluid_set_log_function = try library.function("fluid_set_log_function")
    for level in 0..<Int32(LAST_LOG_LEVEL.rawValue) {
      _ = setLog(level, { _, _, _ in }, nil)
    }
  }
}
