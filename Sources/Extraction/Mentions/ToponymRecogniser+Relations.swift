import Reports

/// How the names of places in a sentence stand to each other.
extension ToponymRecogniser {
    /// Finds containers ("Riverton, Ohio"; "Riverton in Ohio's Clark County"), lists ("Riverton and Springfield") and
    /// pairs ("between Neguela and Soribougou").
    func relate(_ found: inout [Toponym], from first: Int, _ sentence: Sentence) {
        guard found.count > first + 1 else { return }
        for i in first..<found.count - 1 {
            if found[i].isFirstOfPair { found[i].between = i + 1 }
            guard found[i].tokens.upperBound <= found[i + 1].tokens.lowerBound else { continue }
            let gap = Range(from: found[i].tokens.upperBound, to: found[i + 1].tokens.lowerBound)
            relate(&found, i, words(gap), gap)
        }
    }

    /// "on the road from Riverton to a place that nobody knows": somewhere about the place known.
    func placeOnRoads(_ found: inout [Toponym], from first: Int) {
        for i in first..<found.count
        where found[i].role == .origin && found[i].level >= .place && found[i].between == nil
            && isOnTheRoad(found[i].tokens.lowerBound)
        {
            found[i].role = .scene
            found[i].offset = .near
        }
    }

    /// "on the road from Riverton", but not "the convoy had come from Riverton".
    private func isOnTheRoad(_ name: Int) -> Bool {
        guard name >= 4, annotations.has(.road, at: name - 2) else { return false }
        return (name - 4..<name - 2).contains { annotations.has(.scene, at: $0) }
    }

    func words(_ gap: Range<Int>) -> [String] { gap.map { tokens[$0].folded } }

    func relate(_ found: inout [Toponym], _ i: Int, _ gap: [String], _ span: Range<Int>) {
        if isTownOfRegion(found[i], found[i + 1], gap) { found[i].level = .place }
        // No country lies in a region or town.
        let isCoarser =
            found[i].level != .country
            && (found[i + 1].level < found[i].level || found[i + 1].cue == .region || found[i + 1].cue == .admin2
                || (found[i].level == .unknown && found[i + 1].level != .unknown)
                || (gap.first == "," && gap.count == 2 && isArea(found[i + 1]) && !isArea(found[i]))
                || isHeld(found[i], by: found[i + 1], gap, span))
        if gap.first == "," || gap.first == "(", case .away(_?, _?) = found[i + 1].offset, found[i].level >= .place {
            found[i].apposition = i + 1
            // Says where the place before lies; the scene is that one, if any.
            if found[i].role == .destination || found[i].role == .origin { found[i + 1].role = .modifier }
            // "regained control of Riverton, 100 km from Springfield".
            if found[i].role == .modifier || found[i].role == .mention, found[i + 1].role == .scene {
                found[i].role = .scene
                found[i + 1].role = .modifier
            }
        }
        if gap == ["'s"] || (gap.first == "'s" && span.dropFirst().allSatisfy { isFiller($0) }) {
            found[i + 1].containers.append(i)
            // "X in Mali's Segou Region": what lies in the country lies in its region too.
            for k in found.indices[..<i] where found[k].containers.contains(i) { found[k].containers.append(i + 1) }
            if found[i + 1].role == .mention {
                found[i + 1].role = found[i].role == .modifier ? .mention : found[i].role
            }
            found[i].role = .modifier
        } else if found[i].level == .country, found[i + 1].level >= .place, !gap.isEmpty,
            span.allSatisfy({ isFiller($0) })
        {
            // "in the Mali town of X"
            found[i + 1].containers.append(i)
            found[i + 1].role = found[i].role == .modifier ? .scene : found[i].role
            found[i].role = .modifier
        } else if isSite(found[i]), let joint = span.last, annotations.has(.scene, at: joint),
            found[i + 1].level >= .place,
            span.dropLast().allSatisfy({ annotations.has(.placeSuffix, at: $0) || annotations.has(.facility, at: $0) })
        {
            // "the Riverton Hotel in Springfield": a house is in the town, whatever it is called.
            found[i].containers.append(i + 1)
            found[i + 1].role = found[i].role == .mention ? found[i + 1].role : found[i].role
            found[i].role = .modifier
        } else if isCoarser, span.allSatisfy({ isContainment($0) }) {
            found[i].containers.append(i + 1)
            if found[i].role == .mention, found[i + 1].role == .scene { found[i].role = .mention }
            found[i + 1].role = .modifier
        } else if span.count == 1, annotations.has(.rangeJoin, at: span.lowerBound),
            !annotations.has(.conjunction, at: span.lowerBound), found[i].role == .origin, isOnRoad(found[i]),
            found[i].level >= .place, found[i + 1].level >= .place
        {
            found[i].role = .scene
            found[i].offset = .near
            found[i].between = i + 1
            found[i + 1].role = .modifier
        } else if isList(span) {
            if case .near = found[i].offset, isBetween(found[i]) { found[i].between = i + 1 }
            if found[i + 1].role == .mention || found[i + 1].role == .modifier {
                found[i + 1].role = found[i].role
                found[i + 1].offset = found[i].offset
            }
        }
    }

    /// "Riverton, Ohio" when Ohio is also a town: a division of the one name has a place of the other. "Riverton
    /// (Springfield)": what stands alone in parentheses holds the place before.
    private func isHeld(_ inner: Toponym, by outer: Toponym, _ gap: [String], _ span: Range<Int>) -> Bool {
        guard inner.level >= .place, outer.level >= .place, span.count == 1 else { return false }
        if gap == ["("] { return isClosed(after: outer.tokens.upperBound) }
        guard gap == [","], let known = dictionary.knowledge(of: outer.name) else { return false }
        guard let own = dictionary.knowledge(of: inner.name) else { return !known.divisions.isEmpty }
        return known.holds(own)
    }

    /// "Lebanon, Ohio", "Salvador, Bahia": the town, and no country.
    private func isTownOfRegion(_ inner: Toponym, _ outer: Toponym, _ gap: [String]) -> Bool {
        guard inner.level == .country, outer.level != .country, gap == [","] || gap == ["("],
            let own = dictionary.knowledge(of: inner.name), own.isPlace
        else { return false }
        let division = dictionary.division(abbreviatedAs: outer.name) ?? dictionary.knowledge(of: outer.name)
        return division.map { $0.holds(own) || $0.isAbbreviation } ?? false
    }

    /// "Springfield)", "Springfield, Ohio)".
    private func isClosed(after i: Int) -> Bool {
        guard i < tokens.count else { return false }
        return [")", ","].contains(tokens[i].folded)
    }

    /// A house named like a place: "Medina Hotel".
    private func isSite(_ toponym: Toponym) -> Bool {
        let next = toponym.tokens.upperBound
        return next < tokens.count && tokens[next].isCapitalised
            && annotations.hit(.placeSuffix, at: next)?.value == ToponymCue.site.rawValue
    }

    /// An area that has no region's standing: "Riverton, in Darkwood".
    private func isArea(_ toponym: Toponym) -> Bool { dictionary.knowledge(of: toponym.name)?.isCoarse == true }

    /// "on the road from A to B".
    private func isOnRoad(_ toponym: Toponym) -> Bool {
        let start = toponym.tokens.lowerBound
        return (max(0, start - 4)..<start).contains { annotations.has(.road, at: $0) }
    }

    /// "A and B", "A, B", "the villages of A and of B".
    private func isList(_ gap: Range<Int>) -> Bool {
        var k = gap.lowerBound
        if k < gap.upperBound, tokens[k].folded == "," { k += 1 }
        if k < gap.upperBound, let hit = annotations.hit(.conjunction, at: k) {
            k += hit.length
            if k < gap.upperBound, let joint = annotations.hit(.genitive, at: k) { k += joint.length }
        } else if k < gap.upperBound, tokens[k].folded == "&" {
            k += 1
        }
        return k == gap.upperBound && !gap.isEmpty
    }

    private func isBetween(_ toponym: Toponym) -> Bool {
        var i = toponym.tokens.lowerBound - 1
        var steps = 0
        while i >= 0, steps < 5 {
            if annotations.has(.rangeBetween, at: i) { return true }
            i -= 1
            steps += 1
        }
        return false
    }

    private func isFiller(_ i: Int) -> Bool {
        annotations.has(.direction, at: i) || annotations.has(.placeCue, at: i) || annotations.has(.definite, at: i)
            || annotations.has(.placeFiller, at: i) || annotations.hit(.genitive, at: i)?.length == 1
            || tokens[i].folded == "'s"
    }

    private func isContainment(_ i: Int) -> Bool {
        [",", "("].contains(tokens[i].folded) || annotations.has(.containment, at: i) || isFiller(i)
            || annotations.has(.placeSuffix, at: i)
            || annotations.has(.demonym, at: i)
    }

}
