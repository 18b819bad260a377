extension SweepPart {
  /// The words by which a part is known.
  static let format = "fordela sweep part"
  /// The version of the format.
  static let version = 1

  /// The part as a file: JSON that ends in the digest of everything before it.
  public var text: String {
    let whole = json.text(in: .english)
    let body = String(whole.dropLast("\n}\n".count))
    return body + Self.sealStart + "\"\(SHA256.digest(of: Array(body.utf8)))\"\n}\n"
  }

  /// What stands between the contents and their digest.
  static let sealStart = ",\n  \"sha256\": "

  private var json: JSON {
    [
      "format": .string(Self.format), "version": .count(Self.version),
      "provenance": basis.provenance.json, "title": .string(basis.title),
      "axes": .strings(basis.grid.axes.map(\.written)),
      "columns": .array(
        zip(basis.columns, basis.asIs).map {
          ["recipient": .string($0.recipient), "fund": .optional($0.fund), "agreement": .count($1)]
        }),
      "shard": .count(shard), "shards": .count(shards),
      "figures": .array(figures.map(\.json)),
      "amounts": amounts.map { .array($0.map { .counts($0) }) } ?? .null,
    ]
  }
}

extension SweepPart.Figure {
  fileprivate var json: JSON {
    [
      "least": .counts([ends.least.value, ends.least.scenario]),
      "most": .counts([ends.most.value, ends.most.scenario]), "signs": ends.signs.json,
      "window": window.map { .counts([$0.shift, $0.number, $0.below]) } ?? .null,
      "shift": .count(spread.shift),
      "bins": .array(spread.bins.map { .counts([$0.number, $0.count, $0.first]) }),
    ]
  }
}

extension SweepSigns {
  fileprivate var json: JSON {
    [
      "changes": .count(changes),
      "first": firstChange.map { .counts([$0.from, $0.to]) } ?? .null,
      "leading": leading.map { .counts([$0.sign, $0.scenario]) } ?? .null,
      "trailing": trailing.map { .counts([$0.sign, $0.scenario]) } ?? .null,
      "beginsWithinRun": .bool(isInFirstRun),
    ]
  }
}

extension JSON {
  fileprivate static func counts(_ numbers: [Int]) -> JSON { .array(numbers.map { .count($0) }) }
}
