#!/usr/bin/env perl
# A parser of server-sent events in Perl's standard library:
#
#   npx eventsource-conformance run --command 'perl examples/perl/parser.pl' --profile parser
use strict;
use warnings;
use Encode qw(decode FB_DEFAULT);
use JSON::PP;
use MIME::Base64;

my $json = JSON::PP->new->canonical->utf8;
$| = 1;

# Writes a line: one word and what belongs to it.
sub say_line {
    my ($word, %content) = @_;
    print $json->encode({ $word => \%content }), "\n";
}

# Takes the next bytes of a stream, which may end anywhere.
sub push_bytes {
    my ($stream, $bytes) = @_;
    return if $bytes eq '';
    $bytes =~ s/^\n// if $stream->{after_cr};
    $stream->{after_cr} = $bytes =~ /\r\z/ if $bytes ne '';
    $stream->{after_cr} = 0 if $bytes eq '';
    $stream->{rest} .= $bytes;
    return if $bytes !~ /[\r\n]/;
    my $rest = $stream->{rest};
    # A line is whole when its end has come, so no character of it is cut.
    while ($rest =~ /\G([^\r\n]*)(?:\r\n|\r|\n)/gc) {
        my $line = decode('UTF-8', my $whole = $1, FB_DEFAULT);
        $line =~ s/^\x{FEFF}// unless $stream->{has_begun}++;
        take_line($stream, $line);
    }
    $stream->{rest} = substr $rest, pos($rest) // 0;
}

sub take_line {
    my ($stream, $line) = @_;
    return dispatch($stream) if $line eq '';
    my ($name, $value) = split /:/, $line, 2;
    $value //= '';
    $value =~ s/^ //;
    if ($name eq 'data') { push @{ $stream->{data} }, $value }
    elsif ($name eq 'event') { $stream->{type} = $value }
    elsif ($name eq 'id') { $stream->{last_event_id} = $value unless $value =~ /\0/ }
    elsif ($name eq 'retry' && $value =~ /\A[0-9]+\z/) {
        say_line('reconnectionTime', id => $stream->{id}, timeMs => 0 + $value);
    }
}

sub dispatch {
    my ($stream) = @_;
    if (@{ $stream->{data} }) {
        say_line(
            'message',
            id          => $stream->{id},
            type        => $stream->{type},
            data        => join("\n", @{ $stream->{data} }),
            lastEventId => $stream->{last_event_id},
        );
    }
    $stream->{data} = [];
    $stream->{type} = '';
}

say_line('hello', name => 'perl-example', version => '1.0', language => "Perl $^V" =~ s/ v/ /r);
my %streams;
while (my $text = <STDIN>) {
    my ($word, $content) = %{ $json->decode($text) };
    if ($word eq 'wrong') { print STDERR "$content\n"; next }
    my $id = $content->{id};
    if ($word eq 'push') {
        $streams{$id} //= { id => $id, rest => '', data => [], type => '', last_event_id => '' };
        push_bytes($streams{$id}, decode_base64($content->{bytes}));
    } else {
        delete $streams{$id};
        say_line('closed', id => $id);
    }
}
