// swift-tools-version: 6.2
import PackageDescription

/// Every target: a warning is an error.
let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

/// The number crunchers stay fast in a debug build too.
let kernels: [SwiftSetting] = strict + [.unsafeFlags(["-Ounchecked"])]

/// A test folder for the target `subject`.
func tests(_ subject: String, _ dependencies: Target.Dependency..., resources: [Resource] = [])
  -> Target
{
  .testTarget(
    name: subject + "Tests", dependencies: [.byName(name: subject)] + dependencies,
    resources: resources, swiftSettings: strict)
}

let package = Package(
  name: "lofi-notebook",
  products: [
    .executable(name: "lofi", targets: ["lofi"]),
    .executable(name: "lofi-player", targets: ["lofi-player"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/swhitty/FlyingFox", exact: "0.27.1"),
  ],
  targets: [
    .systemLibrary(name: "CReadline", providers: [.apt(["libreadline-dev"])]),
    .systemLibrary(name: "CDNNL", providers: [.apt(["libdnnl-dev"])]),
    .systemLibrary(name: "CMalloc"),
    .systemLibrary(name: "CFluidSynth", providers: [.apt(["libfluidsynth-dev"])]),
    .systemLibrary(name: "CSndFile", providers: [.apt(["libsndfile1-dev"])]),

    .target(name: "PlotCore", swiftSettings: strict),
    .target(name: "MusicCore", swiftSettings: strict),
    .target(name: "RandomCore", swiftSettings: kernels),
    .target(
      name: "TensorCore", dependencies: ["CDNNL", "CMalloc", "RandomCore"], swiftSettings: kernels),
    .target(
      name: "NeuralCore", dependencies: ["RandomCore", "TensorCore"], swiftSettings: kernels),
    .target(
      name: "ComposerCore", dependencies: ["MusicCore", "RandomCore"], swiftSettings: strict),
    .target(
      name: "MelodyModels", dependencies: ["MusicCore", "RandomCore", "TensorCore", "NeuralCore"],
      swiftSettings: strict),

    .target(
      name: "AudioCore", dependencies: ["MusicCore", "RandomCore", "CFluidSynth", "CSndFile"],
      swiftSettings: kernels),

    .target(
      name: "LofiPlayer",
      dependencies: [
        "MusicCore", "AudioCore", .product(name: "FlyingFox", package: "FlyingFox"),
      ],
      resources: [.embedInCode("Assets")],
      swiftSettings: strict, linkerSettings: [.linkedLibrary("curl")]),

    .target(name: "LofiLanguage", dependencies: ["PlotCore"], swiftSettings: strict),
    .target(
      name: "LofiNotebook", dependencies: ["LofiLanguage", "PlotCore"], swiftSettings: strict),
    .target(
      name: "LofiBuiltins",
      dependencies: [
        "LofiLanguage", "LofiNotebook", "PlotCore", "MusicCore", "RandomCore", "TensorCore",
        "NeuralCore", "ComposerCore", "MelodyModels", "AudioCore",
      ],
      swiftSettings: strict),
    .target(
      name: "LofiREPL", dependencies: ["LofiLanguage", "LofiNotebook", "PlotCore", "CReadline"],
      swiftSettings: strict),
    .executableTarget(
      name: "lofi",
      dependencies: [
        "LofiLanguage", "LofiREPL", "LofiNotebook", "LofiBuiltins", "TensorCore",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "lofi-player",
      dependencies: [
        "LofiPlayer", "MusicCore", "ComposerCore", "MelodyModels", "NeuralCore",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "Bench",
      dependencies: [
        "MusicCore", "RandomCore", "TensorCore", "NeuralCore", "MelodyModels",
        "AudioCore",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    tests("PlotCore"),
    tests("MusicCore", resources: [.copy("Fixtures")]),
    tests("RandomCore"),
    tests("TensorCore", "RandomCore"),
    tests("ComposerCore", "MusicCore"),
    tests("NeuralCore", "RandomCore", "TensorCore", resources: [.copy("Fixtures")]),
    tests(
      "MelodyModels", "MusicCore", "RandomCore", "TensorCore", "NeuralCore",
      resources: [.copy("Fixtures")]),
    tests("AudioCore", "MusicCore", "RandomCore"),
    tests(
      "LofiPlayer", "MusicCore", "AudioCore", "ComposerCore",
      .product(name: "FlyingFox", package: "FlyingFox")),
    tests("LofiLanguage", "PlotCore"),
    tests("LofiNotebook", "LofiLanguage", "PlotCore"),
    tests(
      "LofiBuiltins", "LofiLanguage", "LofiNotebook", "PlotCore", "MusicCore",
      resources: [.copy("Language"), .copy("Errors")]),
    tests("LofiREPL", "LofiLanguage", "LofiNotebook", "PlotCore"),
    tests("lofi"),
  ],
  swiftLanguageModes: [.v6]
)
