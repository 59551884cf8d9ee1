struct UserInfoWire: Decodable {
    let requestedUser: String?
}
