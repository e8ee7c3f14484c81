"""Answers ListAliases over HTTP with recorded pages, one after the other: `replay.py PAGES` prints its URL.

What a client needs for its own requests, its reading of answers included, when no service stands behind them. It looks
at nothing in a request but its length. Ends with its standard input.
"""
import re
import socket
import sys
import threading

LENGTH = re.compile(rb'\r\ncontent-length: *([0-9]+)', re.I)


def requests(connection):
    """Takes requests off the connection, one after the other, until it ends."""
    data = b''
    while True:
        while b'\r\n\r\n' not in data:
            more = connection.recv(65536)
            if not more:
                return
            data += more
        head, data = data.split(b'\r\n\r\n', 1)
        length = LENGTH.search(head)
        while len(data) < int(length.group(1) if length else 0):
            data += connection.recv(65536)
        data = data[int(length.group(1) if length else 0):]
        yield


def main(file):
    with open(file, 'rb') as lines:
        bodies = lines.read().splitlines()
    head = 'HTTP/1.1 200 OK\r\nContent-Type: application/x-amz-json-1.1\r\nContent-Length: %d\r\n\r\n'
    pages = [(head % len(body)).encode() + body for body in bodies]
    listener = socket.create_server(('127.0.0.1', 0))
    threading.Thread(target=serve, args=(listener, pages), daemon=True).start()
    print('http://127.0.0.1:%d' % listener.getsockname()[1], flush=True)
    sys.stdin.read()


def serve(listener, pages):
    at = 0
    while True:
        connection, _ = listener.accept()
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        for _ in requests(connection):
            connection.sendall(pages[at])
            at = (at + 1) % len(pages)


main(*sys.argv[1:])
