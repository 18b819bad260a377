import Foundation

/// All that a command says and leaves behind.
struct CaseOutcome: Equatable {
  var status: Int32
  var output = Data()
  var diagnostics = Data()
  /// The files it wrote, by path; nil for one that it took away.
  var written: [String: Data?] = [:]

  /// The outcome as a case file tells it.
  var lines: [String] {
    var lines = ["=== exit \(status)"]
    for (title, bytes) in [("output", output), ("error", diagnostics)] where !bytes.isEmpty {
      lines += ["", "=== \(title)"] + Self.lines(of: bytes)
    }
    for (name, bytes) in written.sorted(by: { $0.key < $1.key }) {
      lines += ["", bytes == nil ? "=== removed \(name)" : "=== written \(name)"]
      lines += bytes.map(Self.lines) ?? []
    }
    return lines
  }

  private static func lines(of bytes: Data) -> [String] {
    let text = String(decoding: bytes, as: UTF8.self)
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String(Substring($0)).replacing("\r", with: "\\r") }
    return lines.last == "" ? lines.dropLast() : lines + ["(no line end)"]
  }

  /// Where it differs from what was expected, line by line; nil where it does not.
  func difference(from expected: CaseOutcome) -> String? {
    if self == expected { return nil }
    let changes = lines.difference(from: expected.lines)
    let told = changes.map { change in
      switch change {
      case .remove(let offset, let line, _): (offset, 0, "- \(line)")
      case .insert(let offset, let line, _): (offset, 1, "+ \(line)")
      }
    }
    return told.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2).joined(separator: "\n")
      + "\n\nfound in full:\n\n" + lines.joined(separator: "\n")
  }
}
