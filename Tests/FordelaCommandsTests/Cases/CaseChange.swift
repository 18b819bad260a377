import Foundation
import TestSupport

/// A difference of a case's files from its base.
enum CaseChange {
  /// A whole file, in the place of the base's file of its name or beside the others.
  case file(String, Data)
  /// Passages of a file, each there once, and what takes their place.
  case passages(String, [(old: Data, new: Data)])
  /// A file that is taken away.
  case removal(String)
  /// A file saved in another way.
  case saving(String, SavedForm)

  /// Makes the change in a folder.
  func make(in folder: TemporaryFolder) throws {
    switch self {
    case .file(let name, let bytes):
      try folder.clearWay(to: name)
      try folder.write(bytes, to: name)
    case .passages(let name, let passages):
      for (old, new) in passages { try Self.replace(old, by: new, of: name, in: folder) }
    case .removal(let name): try FileManager.default.removeItem(atPath: folder.path + "/" + name)
    case .saving(let name, let form): try folder.write(form.saved(folder.bytes(name)), to: name)
    }
  }

  private static func replace(
    _ old: Data, by new: Data, of name: String, in folder: TemporaryFolder
  ) throws {
    var bytes = try folder.bytes(name)
    guard let place = bytes.range(of: old) else {
      throw CaseChangeFault.missing(passage: String(decoding: old, as: UTF8.self), file: name)
    }
    if bytes.range(of: old, in: place.upperBound..<bytes.endIndex) != nil {
      throw CaseChangeFault.repeated(passage: String(decoding: old, as: UTF8.self), file: name)
    }
    bytes.replaceSubrange(place, with: new)
    try folder.write(bytes, to: name)
  }
}

/// Why a passage of the base cannot be replaced.
enum CaseChangeFault: Error {
  case missing(passage: String, file: String)
  case repeated(passage: String, file: String)
}

/// How a file may be saved; the raw values are the words of a case file.
enum SavedForm: String, CaseIterable {
  case lineEndsOfWindows = "with CRLF"
  case byteOrderMark = "with a byte-order mark"
  case withoutLastLineEnd = "without its last line end"
  case windows1252 = "as Windows-1252"
  case utf16 = "as UTF-16"

  /// The bytes of a file of UTF-8 that is saved so.
  func saved(_ bytes: Data) -> Data {
    let text = String(decoding: bytes, as: UTF8.self)
    return switch self {
    case .lineEndsOfWindows: bytes.withCRLF
    case .byteOrderMark: Data([0xEF, 0xBB, 0xBF]) + bytes
    case .withoutLastLineEnd: bytes.last == UInt8(ascii: "\n") ? bytes.dropLast() : bytes
    case .windows1252: Data(text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) })
    case .utf16:
      Data([0xFF, 0xFE]) + Data(text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    }
  }
}

extension Data {
  /// With CR LF for every LF.
  var withCRLF: Data { Data(flatMap { $0 == UInt8(ascii: "\n") ? [13, 10] : [$0] }) }
}
