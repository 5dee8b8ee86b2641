/// The version of lofi.
public let lofiVersion = "0.1.0"
