import StimulusFunds

/// What a report was computed from: so that who reads it a year later can tell, and compute it again.
public struct Provenance: Sendable {
  /// The program and its version, such as "fordela 0.1.0".
  public let program: String
  /// The agreement; nil for a report about none in particular.
  public let agreement: Agreement?
  /// The files that were read.
  public let inputs: [SourceText]

  /// What a report was computed from.
  public init(program: String, agreement: Agreement?, inputs: [SourceText]) {
    (self.program, self.agreement, self.inputs) = (program, agreement, inputs)
  }

  /// Of a report about which nothing is told.
  public static let unknown = Provenance(program: "fordela", agreement: nil, inputs: [])
}

extension Provenance {
  /// What is told, a label and a text each: the agreement, its keys, the program and the files.
  var lines: [(label: Wording, text: String)] {
    let keys = (agreement?.keys ?? []).filter { $0.values != nil }
    return (agreement.map { [(Wording(en: "Agreement", sv: "Överenskommelse"), $0.title)] } ?? [])
      + (agreement.map { [(.same("Id"), $0.id)] } ?? [])
      + keys.map { (Wording(en: "Key", sv: "Nyckel"), Self.words(on: $0)) }
      + [(.same("Program"), program)]
      + inputs.map { input in
        (.same(input.file), "SHA-256 \(SHA256.digest(of: input.bytes))")
      }
  }

  private static func words(on key: DistributionKey) -> String {
    "\(key.name) (\(key.id))\(key.date.map { ", \($0)" } ?? ""): \(key.source)"
  }

  /// The sheet of sources.
  func sheet(in language: Language, named names: inout SheetNames) -> Sheet {
    let title = Wording(en: "Sources", sv: "Källor")[language]
    return Sheet(
      names.name(title),
      rows: [[.text(title, .title)], []]
        + lines.map { [.text($0.label[language], .label), .text($0.text, .wrapped)] },
      widths: [36, 100])
  }
}
