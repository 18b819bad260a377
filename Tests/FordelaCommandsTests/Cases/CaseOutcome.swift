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

  /// The outcome without the provenance that ends every report, unless the expected
  /// one shows it: a digest would change with every word of a base.
  func leavingOutProvenance(unlessIn expected: CaseOutcome) -> CaseOutcome {
    if expected.showsProvenance { return self }
    return mapping(\.withoutProvenance)
  }

  /// The outcome with the elements of pages a line each, without what all pages have in common.
  var withPagesInLines: CaseOutcome { mapping(\.pageInLines) }

  private func mapping(_ change: (Data) -> Data) -> CaseOutcome {
    var outcome = self
    outcome.output = change(output)
    outcome.written = written.mapValues { $0.map(change) }
    return outcome
  }

  private var showsProvenance: Bool {
    ([output] + written.values.compactMap { $0 }).contains { $0 != $0.withoutProvenance }
  }
}

extension Data {
  /// A report without what it was computed from.
  fileprivate var withoutProvenance: Data {
    Data(String(decoding: self, as: UTF8.self).withoutProvenance.utf8)
  }

  /// A page with each element on a line of its own, without style, script and footer; any other text
  /// as it is.
  fileprivate var pageInLines: Data {
    var text = String(decoding: self, as: UTF8.self)
    if !text.hasPrefix("<!DOCTYPE html>") { return self }
    for name in ["style", "script", "footer"] {
      guard let start = text.range(of: "<\(name)>\n"), let end = text.range(of: "</\(name)>\n")
      else { continue }
      text.removeSubrange(start.lowerBound..<end.upperBound)
    }
    return Data(text.replacing("><", with: ">\n<").utf8)
  }
}
