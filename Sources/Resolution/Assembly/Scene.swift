import Extraction
import Gazetteer
import Geography
import Incidents

/// The places of a sentence that may be the scene of its event.
struct Scenes {
    /// A named settlement or site, or the vicinity of one.
    struct Fine {
        /// Index among the document's toponyms; nil for a point in degrees.
        let toponym: Int?
        let tokens: Range<Int>
        let location: Location
        /// Given by its distance or direction from somewhere ("20 km east of"), or as a road between two places.
        let isOffset: Bool
        /// Said to be near the place, and not in it.
        var isNear = false
        /// A road between two places.
        var isRoad = false
    }

    var fine: [Fine] = []
    /// Places named only in passing ("the chief of X"): a scene when the sentence has no other.
    var passing: [Fine] = []
    /// Where people went to or came near: a scene when the sentence has no place but those.
    var onTheWay: [Fine] = []
    /// Places that gave a body or building its name: a scene when the sentence has no other.
    var namesakes: [Fine] = []
    /// Where those are who tell of it ("police in X said"): about there when the sentence says nothing else.
    var speakers: [Fine] = []
    /// A region or country, the finest first.
    var coarse: [Location] = []
    /// The scene of the incident before, when the sentence only refers to it.
    var earlier: Location?
}

/// Reads the scenes of a sentence from its resolved toponyms.
struct SceneReader: Sendable {
    let reading: Reading
    let resolved: [ResolvedToponym]
    let locator: SceneLocator
    /// What the text first says that each name lies in.
    private let containersByName: [String: [Int]]

    init(reading: Reading, resolved: [ResolvedToponym], locator: SceneLocator) {
        self.reading = reading
        self.resolved = resolved
        self.locator = locator
        containersByName = Dictionary(
            reading.toponyms.filter { !$0.containers.isEmpty }.map { ($0.name, $0.containers) },
            uniquingKeysWith: { first, _ in first })
    }

    /// What a place named in passing must reach to be taken for the scene.
    private static let leastConfidence = 0.6

    /// - Parameter isPlaceLine: the sentence is nothing but a place, as in an infobox or a headline.
    func scenes(of sentence: SentenceReading, isPlaceLine: Bool) -> Scenes {
        var scenes = Scenes()
        for i in sentence.toponyms {
            let toponym = reading.toponyms[i]
            if reading.text.isInOrganisation(toponym.tokens) { continue }
            // "in a France air strike": whose it was.
            if toponym.level == .country, reading.text.isOfEvent(toponym.tokens) { continue }
            if toponym.role == .modifier, toponym.level >= .place, let location = location(i), isFine(location),
                location.confidence >= Self.leastConfidence, !isContainer(i, sentence)
            {
                scenes.passing.append(
                    .init(toponym: i, tokens: toponym.tokens, location: vague(location), isOffset: false))
            }
            // "Springfield, Ohio: three people were …": it is the scene, even if no word says so.
            if toponym.role == .mention, toponym.level >= .place, !isPlaceLine, !isSpeakers(toponym),
                let location = location(i), isFine(location), location.confidence >= Self.leastConfidence
            {
                let isStated = !toponym.containers.isEmpty
                scenes.passing.append(
                    .init(
                        toponym: i, tokens: toponym.tokens, location: isStated ? location : vague(location),
                        isOffset: false))
            }
            if toponym.role == .namesake || toponym.role == .speaker, let location = location(i), isFine(location),
                location.confidence >= Self.leastConfidence
            {
                let fine = Scenes.Fine(
                    toponym: i, tokens: toponym.tokens, location: vague(location), isOffset: false)
                if toponym.role == .namesake {
                    scenes.namesakes.append(fine)
                } else if resolved[i].place?.kind != .capital {
                    scenes.speakers.append(fine)
                }
            }
            if toponym.role == .destination, toponym.level >= .place, let location = location(i), isFine(location),
                location.confidence >= Self.leastConfidence
            {
                scenes.onTheWay.append(
                    .init(toponym: i, tokens: toponym.tokens, location: vague(location), isOffset: false))
            }
            guard toponym.role == .scene || (isPlaceLine && toponym.role == .mention) else { continue }
            if isSecondOfPair(i) { continue }
            if let location = location(i) {
                if isFine(location) {
                    scenes.fine.append(
                        .init(
                            toponym: i, tokens: toponym.tokens, location: location, isOffset: isOffset(toponym),
                            isNear: toponym.offset == .near, isRoad: toponym.between != nil))
                } else {
                    scenes.coarse.append(location)
                }
            } else if let place = offsetPlace(of: i) {
                scenes.fine.append(.init(toponym: i, tokens: toponym.tokens, location: place, isOffset: false))
            } else if let fallback = parent(of: i) {
                // "the Northgate quarter of Springfield": somewhere in the town.
                if isFine(fallback) {
                    scenes.fine.append(
                        .init(toponym: i, tokens: toponym.tokens, location: vague(fallback), isOffset: false))
                } else {
                    scenes.coarse.append(fallback)
                }
            } else if toponym.level >= .place, toponym.role == .scene {
                scenes.coarse.append(Location(text: words(toponym)))
            }
        }
        if scenes.fine.isEmpty, scenes.coarse.allSatisfy({ $0.coordinate == nil || $0.precision == .country }),
            let region = regionNamed(in: sentence, scenes.coarse)
        {
            scenes.coarse.append(region)
        }
        // Coordinates give the scene better than any name.
        if !sentence.points.isEmpty {
            scenes.fine = sentence.points.map { point in
                Scenes.Fine(
                    toponym: nil, tokens: point.tokens,
                    location: locator.location(point.coordinate, text: reading.text.words(point.tokens)),
                    isOffset: false)
            }
        }
        if !scenes.coarse.allSatisfy({ $0.precision == .country || $0.coordinate == nil }) { scenes.speakers = [] }
        // "near the border with Z": somewhere in the country the sentence speaks of.
        scenes.coarse.sort { rank($0) < rank($1) }
        return scenes
    }

    /// "PARIS, Texas (AP) –" as a sentence of its own. From a capital all of the country is reported.
    func isDateline(_ sentence: SentenceReading) -> Bool {
        guard let first = sentence.toponyms.first, sentence.events.isEmpty, sentence.claims.isEmpty else {
            return false
        }
        let (toponym, span) = (reading.toponyms[first], sentence.sentence.tokens)
        return toponym.tokens.lowerBound == span.lowerBound && span.count <= 12
            && toponym.name == toponym.name.uppercased() && resolved[first].place?.kind != .capital
    }

    func location(_ i: Int) -> Location? {
        let toponym = reading.toponyms[i]
        guard var location = locator.location(toponym, resolved[i], text: words(toponym)) else { return nil }
        if let other = toponym.between,
            let second = locator.location(reading.toponyms[other], resolved[other], text: ""),
            let a = location.coordinate, let b = second.coordinate, let middle = midpoint(a, b)
        {
            location.coordinate = middle
            location.precision = .near
            location.radius = max(SceneRadius.leastBetween, a.greatCircleDistance(to: b) / 2)
            location.place = [location.place, second.place].compactMap { $0 }.joined(separator: " – ")
            location.gazetteerID = nil
            location.region = nil
            location.region = locator.regionName(middle, location.country)
        }
        return location
    }

    private func midpoint(_ a: Coordinate, _ b: Coordinate) -> Coordinate? {
        Coordinate(
            longitude: (a.longitude + b.longitude) / 2, latitude: (a.latitude + b.latitude) / 2)
    }

    /// "Springfield police said": the place of who speaks.
    private func isSpeakers(_ toponym: Toponym) -> Bool {
        reading.text.belongsToSpeaker(toponym.tokens)
    }

    /// The one region that the sentence names besides a scene that no place is known for.
    private func regionNamed(in sentence: SentenceReading, _ coarse: [Location]) -> Location? {
        let regions = sentence.toponyms.filter { i in
            reading.toponyms[i].level == .region && [.mention, .modifier].contains(reading.toponyms[i].role)
        }
        guard Set(regions.map { reading.toponyms[$0].name }).count == 1, var region = location(regions[0]),
            coarse.allSatisfy({ $0.country == nil || $0.country == region.country })
        else { return nil }
        region.text = coarse.first?.text ?? region.text
        region.confidence = min(region.confidence, 0.5)
        return region
    }

    private func isContainer(_ i: Int, _ sentence: SentenceReading) -> Bool {
        reading.sentences[sentence.index].toponyms.contains { reading.toponyms[$0].containers.contains(i) }
    }

    /// Named in passing: somewhere about there.
    private func vague(_ location: Location) -> Location {
        var location = location
        location.precision = .near
        location.radius = max(SceneRadius.vicinity, location.radius ?? 0)
        location.confidence = min(location.confidence, 0.6)
        return location
    }

    private func isSecondOfPair(_ i: Int) -> Bool {
        i > 0 && reading.toponyms[i - 1].between == i
    }

    /// A place that the gazetteer does not know lies where the text says by distance and direction.
    private func offsetPlace(of i: Int) -> Location? {
        guard let other = reading.toponyms[i].apposition, var location = location(other) else { return nil }
        location.text = words(reading.toponyms[i])
        location.confidence = min(location.confidence, 0.6)
        return location
    }

    /// A place the gazetteer does not know lies in the region or country the text names for it.
    private func parent(of i: Int) -> Location? {
        for container in containers(of: i) {
            guard var location = locator.location(reading.toponyms[container], resolved[container], text: "") else {
                continue
            }
            location.text = words(reading.toponyms[i])
            location.confidence = min(location.confidence, 0.5)
            return location
        }
        return nil
    }

    /// What the text says holds the place, wherever it names it.
    private func containers(of i: Int) -> [Int] {
        let own = reading.toponyms[i].containers
        guard own.isEmpty else { return own }
        return containersByName[reading.toponyms[i].name] ?? []
    }

    private func isOffset(_ toponym: Toponym) -> Bool {
        // "at Riverton, on the road from A to B": the road says the less.
        if case .away = toponym.offset { return true }
        return toponym.between != nil
    }

    private func words(_ toponym: Toponym) -> String { reading.text.words(toponym.tokens) }

    private func isFine(_ location: Location) -> Bool {
        switch location.precision {
        case .site, .settlement, .near: true
        default: false
        }
    }

    private func rank(_ location: Location) -> Int {
        switch location.precision {
        case .admin2: 0
        case .admin1: 1
        case .country: 2
        default: 3
        }
    }
}
